import { Title } from '@mantine/core';
import { Panel } from '@/components/Panel';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { SavedSegment } from '../api/read-segment';
import classes from './Detail.module.css';

export function Facts({ segment }: { segment: SavedSegment }) {
  const text = useText();
  const { dayAndTime } = useFormats();
  return (
    <Panel label={text('detail.facts')}>
      <Title order={2} size="h5" mb="xs">
        {text('detail.facts')}
      </Title>
      <dl className={classes.facts}>
        <dt>{text('saved.owner')}</dt>
        <dd>{segment.owner}</dd>
        <dt>{text('fields.folder')}</dt>
        <dd>{segment.folder ?? '–'}</dd>
        <dt>{text('detail.created')}</dt>
        <dd>{dayAndTime(segment.createdAt)}</dd>
        <dt>{text('saved.changed')}</dt>
        <dd>
          {dayAndTime(segment.changedAt)} · {segment.changedBy}
        </dd>
        {segment.frozenAt && (
          <>
            <dt>{text('detail.frozen')}</dt>
            <dd>{dayAndTime(segment.frozenAt)}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
