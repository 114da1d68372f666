import { Badge, Text, Title } from '@mantine/core';
import { IconListCheck, IconRefreshDot } from '@tabler/icons-react';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { useText } from '@/lib/intl/use-text';
import type { MirrorRun } from '../api/read-mirror';
import { Findings } from './Findings';
import classes from './PastRuns.module.css';
import { useAsked, useWork } from './run-texts';

export function PastRuns({ runs }: { runs: MirrorRun[] }) {
  const text = useText();
  return (
    <Panel label={text('runs.title')}>
      <Title order={2} size="h5" mb="xs">
        {text('runs.title')}
      </Title>
      {runs.length === 0 ? (
        <EmptyState icon={IconListCheck} title={text('runs.none')}>
          {text('runs.none.hint')}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {runs.map((run) => (
            <PastRun key={run.id} run={run} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

const ICONS = { CHECK: IconListCheck, REBUILD: IconRefreshDot } as const;
const COLORS = {
  REQUESTED: 'gray',
  RUNNING: 'spruce',
  SUCCEEDED: 'green',
  CANCELLED: 'gray',
  FAILED: 'red',
} as const;

function PastRun({ run }: { run: MirrorRun }) {
  const text = useText();
  const asked = useAsked(run);
  const work = useWork(run);
  const Icon = ICONS[run.kind];
  return (
    <li>
      <div className={classes.kind}>
        <Icon size={18} stroke={1.7} aria-hidden="true" />
        {text(`runKind.${run.kind}`)}
        <Badge size="sm" variant="dot" color={COLORS[run.state]} tt="none">
          {text(`runState.${run.state}`)}
        </Badge>
      </div>
      <div className={classes.small}>{asked}</div>
      <div className={classes.small}>{work}</div>
      <div>
        <Findings run={run} />
        {run.failure !== null && (
          <Text size="sm" c="var(--mantine-color-error)">
            {run.failure}
          </Text>
        )}
      </div>
    </li>
  );
}
