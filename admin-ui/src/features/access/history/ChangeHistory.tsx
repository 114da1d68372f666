import { Title } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { RecordedChange } from '../api/read-access';
import { useRightTexts } from '../rules/use-right-texts';
import classes from './ChangeHistory.module.css';

/** The latest first. */
export function ChangeHistory({ changes }: { changes: RecordedChange[] }) {
  const text = useText();
  return (
    <Panel label={text('changes.title')}>
      <Title order={2} size="h5" mb="xs">
        {text('changes.title')}
      </Title>
      {changes.length === 0 ? (
        <EmptyState icon={IconHistory} title={text('changes.none')}>
          {text('changes.none.hint')}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {changes.map((change) => (
            <PastChange key={`${change.changedAt} ${change.role} ${change.right}`} change={change} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function PastChange({ change }: { change: RecordedChange }) {
  const { dayAndTime } = useFormats();
  const { sentence } = useRightTexts();
  return (
    <li>
      <span className={classes.small}>{dayAndTime(change.changedAt)}</span>
      <span className={classes.small}>{change.changedBy}</span>
      <span>{sentence(change)}</span>
    </li>
  );
}
