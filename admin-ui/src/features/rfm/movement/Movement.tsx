import { Group, NativeSelect, Skeleton, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconHistoryOff } from '@tabler/icons-react';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { Panel } from '@/components/Panel';
import { codeOf } from '@/lib/graphql/problem';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useMovement, type Flow } from '../api/read-movement';
import type { Rfm } from '../api/read-rfm';
import { FlowTable } from './FlowTable';
import { keyOf } from './layout';
import classes from './Movement.module.css';
import { Sankey } from './Sankey';

/** Who went from which group to which between two runs; between the latest two unless the address says others. */
export function Movement({ rfm }: { rfm: Rfm }) {
  const text = useText();
  const [latest, previous] = rfm.runs;
  const { from = previous?.id, to = latest?.id } = useSearch({ from: '/rfm' });
  return (
    <Panel label={text('movement.title')}>
      <Title order={2} size="h5">
        {text('movement.title')}
      </Title>
      {from !== undefined && to !== undefined ? (
        <Between rfm={rfm} from={from} to={to} />
      ) : (
        <Text size="sm" c="dimmed">
          {text('movement.oneRun')}
        </Text>
      )}
    </Panel>
  );
}

interface BetweenProps {
  rfm: Rfm;
  from: string;
  to: string;
}

function Between({ rfm, from, to }: BetweenProps) {
  const text = useText();
  const { data: flows, error, refetch, isPlaceholderData } = useMovement(from, to, rfm.revision);
  return (
    <>
      <Group gap="sm" mt="xs" mb="md" align="flex-end">
        <RunChoice rfm={rfm} end="from" chosen={from} />
        <RunChoice rfm={rfm} end="to" chosen={to} />
      </Group>
      {codeOf(error) === 'NOT_FOUND' ? (
        <EmptyState icon={IconHistoryOff} title={text('movement.notKept')}>
          {text('movement.notKept.hint')}
        </EmptyState>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : flows === undefined ? (
        <Skeleton height={420} aria-hidden="true" />
      ) : flows === null ? (
        <Text size="sm" c="dimmed">
          {text('movement.notForYou')}
        </Text>
      ) : (
        <div className={isPlaceholderData ? classes.old : undefined} aria-busy={isPlaceholderData}>
          <Flows flows={flows} rfm={rfm} />
        </div>
      )}
    </>
  );
}

/** A picture where there is room for it. */
function Flows({ flows, rfm }: { flows: Flow[]; rfm: Rfm }) {
  const text = useText();
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  if (narrow) return <FlowTable flows={flows} />;
  const standings = [
    ...rfm.groups.map(({ name }) => ({ group: name, ranked: true })),
    { group: null, ranked: true },
    { group: null, ranked: false },
  ];
  return (
    <>
      <Sankey flows={flows} order={standings.map(keyOf)} />
      <details className={classes.table}>
        <summary>{text('movement.asTable')}</summary>
        <FlowTable flows={flows} />
      </details>
    </>
  );
}

interface RunChoiceProps {
  rfm: Rfm;
  end: 'from' | 'to';
  chosen: string;
}

function RunChoice({ rfm, end, chosen }: RunChoiceProps) {
  const text = useText();
  const { dayAndTime } = useFormats();
  const navigate = useNavigate({ from: '/rfm' });
  const known = rfm.runs.some(({ id }) => id === chosen);
  return (
    <NativeSelect
      label={text(`movement.run.${end}`)}
      value={chosen}
      data={[
        ...(known ? [] : [{ value: chosen, label: text('movement.run.unknown', { run: chosen }) }]),
        ...rfm.runs.map(({ id, computedAt }) => ({ value: id, label: dayAndTime(computedAt) })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ replace: true, resetScroll: false, search: (now) => ({ ...now, [end]: value }) })
      }
    />
  );
}
