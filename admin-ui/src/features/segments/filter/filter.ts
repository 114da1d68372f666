import type { CustomerFilter } from '@/generated/operations';

/** The segment language is the API's own input: what is edited, kept in the address and sent is one value. */
export type Filter = CustomerFilter;

export const COMBINATORS = ['all', 'any', 'none'] as const;
export type Combinator = (typeof COMBINATORS)[number];
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
/** What a condition can be about: all that the language knows. */
export type Kind = Exclude<KeysOf<Filter>, Combinator>;
export type Condition<K extends Kind = Kind> = NonNullable<Filter[K]>;

/** Where a node stands: the positions of its ancestors and itself. The root is the empty path. */
export type Path = readonly number[];

export interface Group {
  combinator: Combinator;
  children: Filter[];
}

export const EVERYONE: Filter = { all: [] };

/** The server refuses deeper and larger filters. Levels are groups inside groups. */
export const MOST_LEVELS = 12;
export const MOST_CONDITIONS = 200;

export function group(combinator: Combinator, children: Filter[]): Filter {
  // The compiler cannot see that exactly one key is given when the key is a variable.
  return { [combinator]: children } as unknown as Filter;
}

export function condition<K extends Kind>(kind: K, value: Condition<K>): Filter {
  return { [kind]: value } as unknown as Filter;
}

export function groupOf(filter: Filter): Group | undefined {
  const combinator = COMBINATORS.find((candidate) => filter[candidate] !== undefined);
  return combinator && { combinator, children: filter[combinator] ?? [] };
}

export function kindOf(filter: Filter): Kind {
  return Object.keys(filter)[0] as Kind;
}

export function childrenOf(filter: Filter): Filter[] {
  return groupOf(filter)?.children ?? [];
}

/** The builder edits a group; a bare condition is a group of one. */
export function asGroup(filter: Filter): Filter {
  return groupOf(filter) ? filter : group('all', [filter]);
}

export function isEmpty(filter: Filter): boolean {
  return groupOf(filter)?.children.length === 0;
}

/** Of what the server calls `filter.all[1].any[0]`. */
export function pathOf(place: string): Path {
  return [...place.matchAll(/\.(?:all|any|none)\[(\d+)\]/g)].map(([, position]) => Number(position));
}

export function nodeAt(filter: Filter, path: Path): Filter | undefined {
  return path.reduce<Filter | undefined>((node, position) => node && childrenOf(node)[position], filter);
}

/** Replaces the node at a path, or removes it when `change` returns undefined. */
export function edit(filter: Filter, path: Path, change: (node: Filter) => Filter | undefined): Filter {
  const [position, ...rest] = path;
  if (position === undefined) return change(filter) ?? EVERYONE;
  const parent = groupOf(filter);
  if (!parent) return filter;
  const children = parent.children.flatMap((child, index) => {
    if (index !== position) return [child];
    const changed = rest.length === 0 ? change(child) : edit(child, rest, change);
    return changed ? [changed] : [];
  });
  return group(parent.combinator, children);
}

export function append(filter: Filter, path: Path, child: Filter): Filter {
  return edit(filter, path, (node) => {
    const parent = groupOf(node);
    return parent ? group(parent.combinator, [...parent.children, child]) : node;
  });
}

export function levels(filter: Filter): number {
  return groupOf(filter) ? 1 + Math.max(0, ...childrenOf(filter).map(levels)) : 0;
}

export function conditions(filter: Filter): number {
  return groupOf(filter) ? childrenOf(filter).reduce((sum, child) => sum + conditions(child), 0) : 1;
}
