import { GraphQLError } from 'graphql';
import type { CustomerFilter, ProfileBy } from '@/generated/operations';
import { matches } from './matches';
import type { Person } from './people';
import { isValueField, valuesOf } from './values';

/** A filter, and the same with what the saved segments in it mean in their place. */
interface Meant {
  path: string;
  filter: CustomerFilter;
}

const AGES = [0, 18, 25, 35, 45, 55, 65];

/** What the server says of a filter, counted one by one. */
export function insightOf(people: Person[], filter: CustomerFilter) {
  return {
    parts: () => partsOf({ path: 'filter', filter }).map((part) => counted(people, part)),
    funnel: () => stepsOf(filter).map((step) => counted(people, step)),
    profile: ({ by, first, least }: { by: ProfileBy[]; first: number; least: number }) => {
      const group = people.filter((person) => matches(person, filter));
      return by
        .flatMap((kind) => compared(kind, group, people))
        .filter(({ count }) => count >= least)
        .sort((left, right) => right.lift - left.lift)
        .slice(0, first);
    },
  };
}

export function matchesOf(person: Person, filter: CustomerFilter) {
  return partsOf({ path: 'filter', filter }).map((part) => ({
    path: part.path,
    matches: matches(person, part.filter),
  }));
}

export function overlapOf(people: Person[], filters: CustomerFilter[]) {
  if (filters.length < 2 || filters.length > 3) throw new GraphQLError('filters: give two or three');
  const regions = Array.from({ length: 2 ** filters.length - 1 }, (_, choice) =>
    filters.flatMap((_, index) => (((choice + 1) >> index) & 1 ? [index] : [])),
  );
  return regions.map((inside) => ({
    in: inside,
    count: people.filter((person) =>
      filters.every((filter, index) => matches(person, filter) === inside.includes(index)),
    ).length,
  }));
}

/** Saved segments are one condition, whatever they mean: the combinator that stands in their place is not gone into. */
function partsOf({ path, filter }: Meant): Meant[] {
  const name = (['all', 'any', 'none'] as const).find((each) => filter[each]);
  const children = name && !isMeaning(filter) ? (filter[name] ?? []) : [];
  return [
    { path, filter },
    ...children.flatMap((child, index) =>
      partsOf({ path: `${path}.${name ?? ''}[${index}]`, filter: child }),
    ),
  ];
}

const MEANINGS = new WeakSet<CustomerFilter>();

/** Notes that a filter stands for a saved segment. */
export function asMeaning(filter: CustomerFilter): CustomerFilter {
  MEANINGS.add(filter);
  return filter;
}

function isMeaning(filter: CustomerFilter): boolean {
  return MEANINGS.has(filter);
}

function stepsOf(filter: CustomerFilter): Meant[] {
  if (!filter.all || isMeaning(filter)) return [{ path: 'filter', filter }];
  const { all } = filter;
  return all.map((_, index) => ({
    path: `filter.all[${index}]`,
    filter: { all: all.slice(0, index + 1) },
  }));
}

function counted(people: Person[], { path, filter }: Meant) {
  return { path, count: people.filter((person) => matches(person, filter)).length };
}

function compared(by: ProfileBy, group: Person[], everyone: Person[]) {
  const base = tally(everyone, by);
  return [...tally(group, by)].map(([value, count]) => {
    const baseCount = base.get(value) ?? count;
    const [share, baseShare] = [count / group.length, baseCount / everyone.length];
    return { by, value, count, share, baseCount, baseShare, lift: share / baseShare };
  });
}

function tally(people: Person[], by: ProfileBy): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) {
    for (const value of new Set(valuesBy(person, by))) {
      if (value != null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function valuesBy(person: Person, by: ProfileBy): readonly (string | null | undefined)[] {
  if (by === 'AGE') return [bandOf(person.age)];
  const field = by.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return isValueField(field) ? valuesOf(person, field) : [];
}

function bandOf(age: number | null): string | null {
  if (age === null) return null;
  const index = AGES.findLastIndex((from) => age >= from);
  const below = AGES[index + 1];
  return below === undefined ? `${AGES[index] ?? ''}+` : `${AGES[index] ?? ''}–${below - 1}`;
}
