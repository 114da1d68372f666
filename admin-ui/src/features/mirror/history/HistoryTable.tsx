import { Table } from '@mantine/core';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import classes from './History.module.css';
import type { HistoryViewProps } from './HistoryCharts';
import { slotsOf, spanOf } from './series';

/** The same history for whoever reads rather than looks; the latest first. */
export function HistoryTable({ samples, range }: HistoryViewProps) {
  const text = useText();
  const { dayAndTime, duration, minute, number } = useFormats();
  const clock = (at: number) => (range.hours > 24 ? dayAndTime(new Date(at).toISOString()) : minute(at));
  const rows = slotsOf(samples, spanOf(samples, range.hours), range.rows).reverse();
  return (
    // Scrolls, so the keyboard must reach it.
    <div className={classes.table} tabIndex={0} role="group" aria-label={text('history.title')}>
      <Table stickyHeader fz="sm" horizontalSpacing={6} aria-label={text('history.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text('history.from')}</Table.Th>
            <Table.Th ta="right">{text('history.highestLag')}</Table.Th>
            <Table.Th ta="right">{text('mirror.pending')}</Table.Th>
            <Table.Th ta="right">{text('mirror.parked')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ index, from, lagMillis, pending, parked }) => (
            <Table.Tr key={index}>
              <Table.Td>{clock(from)}</Table.Td>
              <Table.Td ta="right">{duration(lagMillis)}</Table.Td>
              <Table.Td ta="right">{number(pending)}</Table.Td>
              <Table.Td ta="right">{number(parked)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
