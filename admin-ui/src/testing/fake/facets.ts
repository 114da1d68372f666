import type { CustomerFilter } from '@/generated/operations';
import { CONSENT_CHANNELS, PURPOSES } from '@/features/segments/filter/options';
import { matches, spendCents, standingOf } from './matches';
import { TODAY, type Person, type PurchaseLine } from './people';
import { asked, isValueField, VALUES, valuesOf, type ValueField } from './values';

interface Bands {
  from: (number | string)[];
}

interface Page {
  first?: number;
  offset?: number;
  contains?: string;
  country?: string;
  state?: string;
  category?: string;
  brand?: string;
}

/** Each facet counts under every condition but those on itself. */
export function facetsOf(people: Person[], filter: CustomerFilter) {
  const under = (field: string) => {
    const kept = without(filter, field);
    return people.filter((person) => !kept || matches(person, kept));
  };
  const values = (field: ValueField) => (args: Page) => page(under(field), filter, field, args);
  return {
    ...Object.fromEntries((Object.keys(VALUES) as ValueField[]).map((field) => [field, values(field)])),
    ageBand: ({ from }: Bands) => bands(under('age'), from, ({ age }) => age),
    rfm: () => grid(under('rfm')),
    lifetimeOrders: ({ from }: Bands) =>
      bands(under('lifetimeOrders'), from, ({ purchases }) => purchases.length),
    recency: ({ from }: Bands) => bands(under('lastOrder'), from, daysSinceOrder),
    consent: () => consents(under('consent')),
    lifetimeSpend: ({ from }: Bands) =>
      bands(under('lifetimeSpend'), from, (person) => spendCents(person) / 100),
  };
}

function daysSinceOrder({ purchases: [latest] }: Person): number | null {
  return latest ? (Date.parse(TODAY) - Date.parse(latest.orderedAt.slice(0, 10))) / 86_400_000 : null;
}

function consents(people: Person[]) {
  return PURPOSES.flatMap((purpose) =>
    [null, ...CONSENT_CHANNELS].map((channel) => ({
      purpose,
      channel,
      count: people.filter((person) => matches(person, { consent: { purpose, channel } })).length,
      selected: false,
      excluded: false,
    })),
  );
}

const FIFTHS = [1, 2, 3, 4, 5];

function grid(people: Person[]) {
  const standings = people.map((person) => ({ person, ...standingOf(person) }));
  return FIFTHS.flatMap((recency) =>
    FIFTHS.map((frequency) => {
      const there = standings.filter((each) => each.recency === recency && each.frequency === frequency);
      const cents = there.reduce((sum, { person }) => sum + spendCents(person), 0);
      const averageSpend = there.length > 0 ? (cents / there.length / 100).toFixed(2) : null;
      return { recency, frequency, count: there.length, averageSpend, selected: false, excluded: false };
    }),
  );
}

/** What the filter names stands on the first page alone, even with count 0. */
function page(people: Person[], filter: CustomerFilter, field: ValueField, args: Page) {
  const { first = 20, offset = 0, contains = '' } = args;
  const { selected, excluded } = named(filter, field);
  const isNamed = (value: string) => selected.has(value) || excluded.has(value);
  const counts = counted(people, (person) => valuesIn(person, field, args));
  const wanted = [...counts].filter(([value]) => value.toLowerCase().includes(contains.toLowerCase()));
  const ranked = wanted.sort((left, right) => right[1] - left[1] || left[0].localeCompare(right[0]));
  const listed = ranked.slice(offset, offset + first).map(([value]) => value);
  const shown =
    offset === 0
      ? [...new Set([...listed, ...(contains === '' ? [...selected, ...excluded] : [])])]
      : listed.filter((value) => !isNamed(value));
  return shown
    .map((value) => ({
      value,
      count: counts.get(value) ?? 0,
      selected: selected.has(value),
      excluded: excluded.has(value),
    }))
    .sort((left, right) => right.count - left.count || left.value.localeCompare(right.value));
}

function named(filter: CustomerFilter, field: ValueField) {
  const top = filter.all ?? [filter];
  const none = top.flatMap((child) => child.none ?? []);
  return {
    selected: new Set(top.flatMap((child) => asked(child, field))),
    excluded: new Set(none.flatMap((child) => asked(child, field))),
  };
}

/** Within one country, one state, or lines of one category or brand. */
function valuesIn(person: Person, field: ValueField, { country, state, category, brand }: Page) {
  const [address] = person.addresses;
  if ((country && address?.country !== country) || (state && address?.state !== state)) return [];
  if (!category || (field !== 'brand' && field !== 'product')) return valuesOf(person, field);
  const inLine = ({ product }: PurchaseLine) =>
    product.category === category && (!brand || product.brand === brand);
  const lines = person.purchases.flatMap((purchase) => purchase.lines.filter(inLine));
  return lines.map(({ product }) => (field === 'brand' ? product.brand : product.sku));
}

function counted(people: Person[], of: (person: Person) => readonly (string | null | undefined)[]) {
  const counts = new Map<string, number>();
  for (const person of people) {
    for (const value of new Set(of(person))) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function bands(people: Person[], from: (number | string)[], of: (person: Person) => number | null) {
  return from.map((gte, index) => {
    const lt = from[index + 1] ?? null;
    const inBand = (value: number | null) =>
      value !== null && value >= Number(gte) && (lt === null || value < Number(lt));
    const count = people.filter((person) => inBand(of(person))).length;
    return { gte, lt, count, selected: false, excluded: false };
  });
}

function without(filter: CustomerFilter, field: string): CustomerFilter | undefined {
  if (field in filter) return undefined;
  if (filter.all) return { all: filter.all.flatMap((child) => without(child, field) ?? []) };
  if (filter.any) {
    const children = filter.any.flatMap((child) => without(child, field) ?? []);
    return children.length > 0 ? { any: children } : undefined;
  }
  if (filter.none) return { none: filter.none.flatMap((child) => without(child, field) ?? []) };
  return filter;
}

/** Values in a filter that nobody has, with their places. */
export function warningsOf(people: Person[], filter: CustomerFilter, path = 'filter') {
  const inside = (children: CustomerFilter[], name: string): { path: string; message: string }[] =>
    children.flatMap((child, index) => warningsOf(people, child, `${path}.${name}[${index}]`));
  if (filter.all) return inside(filter.all, 'all');
  if (filter.any) return inside(filter.any, 'any');
  if (filter.none) return inside(filter.none, 'none');
  const [name = ''] = Object.keys(filter);
  if (!isValueField(name)) return [];
  const known = counted(people, (person) => valuesOf(person, name));
  return asked(filter, name)
    .filter((value) => !known.has(value))
    .map((value) => ({ path: `${path}.${name}.in`, message: `Nobody has the value '${value}'.` }));
}
