import { Table } from '@mantine/core';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Flow } from '../api/read-movement';
import { keyOf } from './layout';
import classes from './Movement.module.css';
import { useStandingName } from './use-standing-name';

/** The largest first, and who stayed behind those who moved. */
export function FlowTable({ flows }: { flows: Flow[] }) {
  const text = useText();
  const { number } = useFormats();
  const nameOf = useStandingName();
  const rows = flows
    .flatMap(({ from, to, customers }) =>
      from && to && customers !== undefined
        ? [{ from, to, customers, stays: keyOf(from) === keyOf(to) }]
        : [],
    )
    .sort((one, other) => Number(one.stays) - Number(other.stays) || other.customers - one.customers);
  return (
    // Scrolls, so the keyboard must reach it.
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={text('movement.title')}>
      <Table stickyHeader fz="sm" aria-label={text('movement.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text('movement.from')}</Table.Th>
            <Table.Th>{text('movement.to')}</Table.Th>
            <Table.Th ta="right">{text('rankings.customers')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ from, to, customers, stays }) => (
            <Table.Tr key={`${keyOf(from)} ${keyOf(to)}`} data-stays={stays || undefined}>
              <Table.Td>{nameOf(from)}</Table.Td>
              <Table.Td>{stays ? text('movement.stayed') : nameOf(to)}</Table.Td>
              <Table.Td ta="right" className="numbers">
                {number(customers)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
