import { Table } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';
import type { AuditEntry } from '../api/read-trail';
import { EntryAction } from './EntryAction';
import { EntryActor } from './EntryActor';
import { EntryCategories } from './EntryCategories';
import { EntryCustomers } from './EntryCustomers';
import { EntryRemarks } from './EntryRemarks';
import { EntryTime } from './EntryTime';
import classes from './Entries.module.css';

export function EntryTable({ entries }: { entries: AuditEntry[] }) {
  const text = useText();
  return (
    <Table className={classes.table} verticalSpacing="xs" aria-label={text('audit.entries')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text('audit.when')}</Table.Th>
          <Table.Th>{text('audit.who')}</Table.Th>
          <Table.Th>{text('audit.what')}</Table.Th>
          <Table.Th>{text('audit.data')}</Table.Th>
          <Table.Th>{text('audit.customers.title')}</Table.Th>
          <Table.Th>{text('audit.remarks')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={entry.position} data-refused={entry.refused || undefined}>
            <Table.Td>
              <EntryTime entry={entry} />
            </Table.Td>
            <Table.Td>
              <EntryActor entry={entry} />
            </Table.Td>
            <Table.Td>
              <EntryAction entry={entry} />
            </Table.Td>
            <Table.Td>
              <EntryCategories categories={entry.categories} />
            </Table.Td>
            <Table.Td>
              <EntryCustomers entry={entry} />
            </Table.Td>
            <Table.Td>
              <EntryRemarks entry={entry} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
