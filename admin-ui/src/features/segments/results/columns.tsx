import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { Masked } from '@/components/Masked';
import { MoneyText } from '@/components/MoneyText';
import type { May } from '@/lib/graphql/operation';
import type { Formats } from '@/lib/intl/use-formats';
import type { Text } from '@/lib/intl/use-text';
import type { ListedCustomer } from '../api/list-customers';
import { CustomerLink } from './CustomerLink';
import type { SortBy } from './sort';

export const features = tableFeatures({});
const helper = createColumnHelper<typeof features, ListedCustomer>();

interface ColumnEntry {
  id: ColumnId;
  needs: string[];
  sort?: SortBy;
  numeric?: boolean;
}

export type ColumnId = 'name' | 'gender' | 'age' | 'place' | 'orders' | 'spend' | 'lastOrder';

const ENTRIES: readonly ColumnEntry[] = [
  { id: 'name', needs: [] },
  { id: 'gender', needs: ['Customer.gender'] },
  { id: 'age', needs: ['Customer.age'], sort: 'AGE', numeric: true },
  { id: 'place', needs: ['Customer.address', 'Address.city'] },
  { id: 'orders', needs: ['Customer.lifetime', 'Lifetime.orders'], sort: 'LIFETIME_ORDERS', numeric: true },
  { id: 'spend', needs: ['Customer.lifetime', 'Lifetime.spend'], sort: 'LIFETIME_SPEND', numeric: true },
  {
    id: 'lastOrder',
    needs: ['Customer.lifetime', 'Lifetime.lastOrderAt'],
    sort: 'LAST_ORDER',
    numeric: true,
  },
];

export function permittedColumns(may: May): ColumnEntry[] {
  return ENTRIES.filter(({ needs }) => needs.every(may)).map(({ sort, ...entry }) =>
    sort && may(`CustomerSortBy.${sort}`) ? { ...entry, sort } : entry,
  );
}

/** What a column shows; the same in the table and on the cards of a narrow screen. */
export function cellOf(id: ColumnId, customer: ListedCustomer, formats: Formats, text: Text) {
  const { gender, age, lifetime } = customer;
  switch (id) {
    case 'name':
      return <CustomerLink customer={customer} />;
    case 'gender':
      return gender ? text(`gender.${gender}`) : '–';
    case 'age':
      return age ?? '–';
    case 'place':
      return placeOf(customer, formats) || '–';
    case 'orders':
      return <Masked by="Lifetime.orders">{lifetime ? formats.number(lifetime.orders ?? 0) : '–'}</Masked>;
    case 'spend':
      return <MoneyText value={lifetime?.spend} by="Lifetime.spend" />;
    case 'lastOrder':
      return lifetime?.lastOrderAt ? formats.day(lifetime.lastOrderAt) : '–';
  }
}

function placeOf({ address }: ListedCustomer, { country }: Formats): string {
  return [address?.city, address?.state, address?.country && country(address.country)]
    .filter(Boolean)
    .join(', ');
}

export function columnDefinitions(columns: ColumnEntry[], formats: Formats, text: Text) {
  return columns.map(({ id }) =>
    helper.display({
      id,
      header: text(`column.${id}`),
      cell: ({ row }) => cellOf(id, row.original, formats, text),
    }),
  );
}
