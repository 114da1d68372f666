import type { CustomerFilter } from '@/generated/operations';
import { matches, spendCents } from './matches';
import type { Person } from './people';

interface Bands {
  from: (number | string)[];
}

/** Each facet counts under every condition but those on itself. */
export function facetsOf(people: Person[], filter: CustomerFilter) {
  const under = (field: string) => {
    const kept = without(filter, field);
    return people.filter((person) => !kept || matches(person, kept));
  };
  const values =
    (field: string, of: (person: Person) => (string | null | undefined)[]) => (args: { first?: number }) =>
      counted(under(field), of).slice(0, args.first ?? 20);
  return {
    kind: values('kind', ({ kind }) => [kind]),
    gender: values('gender', ({ gender }) => [gender]),
    country: values('country', ({ addresses }) => [addresses[0]?.country]),
    state: values('state', ({ addresses }) => [addresses[0]?.state]),
    city: values('city', ({ addresses }) => [addresses[0]?.city]),
    category: values('category', (person) => products(person).map(({ category }) => category)),
    brand: values('brand', (person) => products(person).map(({ brand }) => brand)),
    channel: values('channel', ({ purchases }) => purchases.map(({ channel }) => channel)),
    ageBand: ({ from }: Bands) => bands(under('age'), from, ({ age }) => age),
    lifetimeSpend: ({ from }: Bands) =>
      bands(under('lifetimeSpend'), from, (person) => spendCents(person) / 100),
  };
}

function products({ purchases }: Person) {
  return purchases.flatMap(({ lines }) => lines.map(({ product }) => product));
}

function counted(people: Person[], of: (person: Person) => (string | null | undefined)[]) {
  const counts = new Map<string, number>();
  for (const person of people) {
    for (const value of new Set(of(person))) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count, selected: false }))
    .sort((left, right) => right.count - left.count || left.value.localeCompare(right.value));
}

function bands(people: Person[], from: (number | string)[], of: (person: Person) => number | null) {
  return from.map((gte, index) => {
    const lt = from[index + 1] ?? null;
    const inBand = (value: number | null) =>
      value !== null && value >= Number(gte) && (lt === null || value < Number(lt));
    return { gte, lt, count: people.filter((person) => inBand(of(person))).length, selected: false };
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
