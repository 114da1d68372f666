import { Button, Group, SegmentedControl, Skeleton, Title } from '@mantine/core';
import { IconChartLine, IconTable } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { Panel } from '@/components/Panel';
import { useText } from '@/lib/intl/use-text';
import { useSamples } from '../api/list-samples';
import { HistoryCharts } from './HistoryCharts';
import { HistoryTable } from './HistoryTable';
import { rangeOf, RANGES } from './ranges';

/** How lag and backlog went, as lines or as a table. */
export function History() {
  const text = useText();
  const navigate = useNavigate({ from: '/mirror' });
  const range = rangeOf(useSearch({ from: '/mirror' }).hours);
  const [asTable, setAsTable] = useState(false);
  const { data, error, refetch } = useSamples(range.hours);
  const View = asTable ? HistoryTable : HistoryCharts;
  const choose = (hours: string) =>
    void navigate({ replace: true, resetScroll: false, search: { hours: Number(hours) } });

  return (
    <Panel label={text('history.title')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5">
          {text('history.title')}
        </Title>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={asTable ? <IconChartLine size={16} /> : <IconTable size={16} />}
            onClick={() => setAsTable(!asTable)}
          >
            {text(asTable ? 'history.asChart' : 'history.asTable')}
          </Button>
          <SegmentedControl
            size="xs"
            aria-label={text('history.range')}
            value={String(range.hours)}
            onChange={choose}
            data={RANGES.map(({ hours }) => ({
              value: String(hours),
              label: text(`history.hours.${hours}`),
            }))}
          />
        </Group>
      </Group>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={280} aria-hidden="true" />
      ) : data.length === 0 ? (
        <EmptyState icon={IconChartLine} title={text('history.none')}>
          {text('history.none.hint')}
        </EmptyState>
      ) : (
        <View samples={data} range={range} />
      )}
    </Panel>
  );
}
