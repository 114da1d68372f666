import { Table, Text, Title } from '@mantine/core';
import { Panel } from '@/components/Panel';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { Run } from '../api/read-rfm';
import classes from './Runs.module.css';

const MEASURES = ['recency', 'frequency', 'monetary'] as const;
type Measure = (typeof MEASURES)[number];

/** The latest first, with the four values that part the quintiles of each measure. */
export function Runs({ runs }: { runs: Run[] }) {
  const text = useText();
  const { may } = useViewer();
  const { dayAndTime, number } = useFormats();
  const shown = MEASURES.filter((measure) => may(`RfmRun.${measure}`));
  return (
    <Panel label={text('rankings.title')}>
      <Title order={2} size="h5">
        {text('rankings.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {text('rankings.hint')}
      </Text>
      <Table className={classes.table} aria-label={text('rankings.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text('rankings.when')}</Table.Th>
            <Table.Th>{text('rankings.customers')}</Table.Th>
            {shown.map((measure) => (
              <Table.Th key={measure}>{text(`rankings.${measure}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.map((run) => (
            <Table.Tr key={run.id}>
              <Table.Td>
                <b>{dayAndTime(run.computedAt)}</b>
                <Text size="xs" c="dimmed">
                  {run.askedBy ?? text('rankings.bySchedule')}
                </Text>
              </Table.Td>
              <Table.Td data-label={text('rankings.customers')}>
                {run.customers === null ? (
                  <span title={text('rankings.notForYou')}>–</span>
                ) : (
                  number(run.customers)
                )}
              </Table.Td>
              {shown.map((measure) => (
                <Table.Td key={measure} data-label={text(`rankings.${measure}`)}>
                  <CutOffs run={run} measure={measure} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

function CutOffs({ run, measure }: { run: Run; measure: Measure }) {
  const { amount, day, number } = useFormats();
  const written = {
    recency: () => run.recency?.map((instant) => day(instant)),
    frequency: () => run.frequency?.map((orders) => number(orders)),
    monetary: () => run.monetary?.map((spent) => amount(spent)),
  };
  return (
    <ol className={classes.cutOffs}>
      {(written[measure]() ?? []).map((value, index) => (
        <li key={index}>{value}</li>
      ))}
    </ol>
  );
}
