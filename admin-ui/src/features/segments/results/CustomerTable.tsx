import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTable } from '@tanstack/react-table';
import { memo, useMemo } from 'react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { ListedCustomer } from '../api/list-customers';
import { columnDefinitions, features, permittedColumns } from './columns';
import classes from './Results.module.css';
import { turned, type Sort, type SortBy } from './sort';

interface CustomerTableProps {
  customers: ListedCustomer[];
  sort: Sort;
  sortBy: (sort: Sort) => void;
}

export const CustomerTable = memo(function CustomerTable({ customers, sort, sortBy }: CustomerTableProps) {
  const text = useText();
  const formats = useFormats();
  const { may } = useViewer();
  const entries = useMemo(() => permittedColumns(may), [may]);
  const columns = useMemo(() => columnDefinitions(entries, formats, text), [entries, formats, text]);
  const table = useTable({ features, columns, data: customers, getRowId: ({ id }) => id });
  const entryOf = (id: string) => entries.find((entry) => entry.id === id);

  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={text('results.title')}>
        <thead>
          {table.getHeaderGroups().map(({ id, headers }) => (
            <tr key={id}>
              {headers.map((header) => {
                const entry = entryOf(header.column.id);
                const active = entry?.sort !== undefined && entry.sort === sort.by;
                return (
                  <th
                    key={header.id}
                    scope="col"
                    data-numeric={entry?.numeric}
                    aria-sort={active ? (sort.direction === 'ASC' ? 'ascending' : 'descending') : undefined}
                  >
                    {entry?.sort ? (
                      <SortButton by={entry.sort} sort={sort} sortBy={sortBy}>
                        <table.FlexRender header={header} />
                      </SortButton>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} data-numeric={entryOf(cell.column.id)?.numeric}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

interface SortButtonProps {
  by: SortBy;
  sort: Sort;
  sortBy: (sort: Sort) => void;
  children: React.ReactNode;
}

function SortButton({ by, sort, sortBy, children }: SortButtonProps) {
  const active = sort.by === by;
  const Icon = active ? (sort.direction === 'ASC' ? IconArrowUp : IconArrowDown) : IconArrowsSort;
  return (
    <UnstyledButton
      className={classes.sort}
      data-active={active || undefined}
      onClick={() => sortBy(turned(sort, by))}
    >
      {children}
      <Icon size={13} aria-hidden="true" opacity={active ? 1 : 0.45} />
    </UnstyledButton>
  );
}
