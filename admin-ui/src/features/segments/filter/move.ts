import {
  childrenOf,
  edit,
  EVERYONE,
  group,
  groupOf,
  levels,
  MOST_LEVELS,
  nodeAt,
  type Combinator,
  type Filter,
  type Path,
} from './filter';

export const STEPS = ['up', 'down', 'in', 'out'] as const;
/** Among its siblings, into the group beside it, or out of its group. */
export type Step = (typeof STEPS)[number];
/** Where something is put down: next to what is there, or together with it. */
export type Side = 'before' | 'after' | 'onto';

export interface Moved {
  filter: Filter;
  /** Where it stands now. */
  path: Path;
}

/** Stands where something was taken from until it has been put down, so that paths still hold. */
const HOLE: Filter = { all: [] };

/** Conditions that are put together: alternatives inside `all`, all of them elsewhere. */
export function combinatorInside(parent: Combinator | undefined): Combinator {
  return parent === 'all' ? 'any' : 'all';
}

/** Undefined where there is no such way. */
export function step(filter: Filter, path: Path, way: Step): Moved | undefined {
  const parent = path.slice(0, -1);
  const index = path.at(-1) ?? 0;
  const size = childrenOf(nodeAt(filter, parent) ?? EVERYONE).length;
  if (way === 'up') return index > 0 ? insert(filter, path, parent, index - 1) : undefined;
  if (way === 'down') return index < size - 1 ? insert(filter, path, parent, index + 2) : undefined;
  if (way === 'out') {
    const above = parent.at(-1);
    return above === undefined ? undefined : insert(filter, path, parent.slice(0, -1), above + 1);
  }
  const neighbour = index > 0 ? index - 1 : index + 1;
  return neighbour < size ? put(filter, path, [...parent, neighbour], 'onto') : undefined;
}

/** Undefined when it would hold itself or the filter would be too deep. */
export function put(filter: Filter, from: Path, to: Path, side: Side): Moved | undefined {
  if (from.every((position, depth) => to[depth] === position)) return undefined;
  const target = nodeAt(filter, to);
  if (!target) return undefined;
  if (side === 'onto') {
    if (groupOf(target)) return insert(filter, from, to, childrenOf(target).length);
    return together(filter, from, to);
  }
  return insert(filter, from, to.slice(0, -1), (to.at(-1) ?? 0) + (side === 'after' ? 1 : 0));
}

function insert(filter: Filter, from: Path, parent: Path, index: number): Moved | undefined {
  return lift(filter, from, (lifted, node) =>
    edit(lifted, parent, (into) =>
      group(groupOf(into)?.combinator ?? 'all', childrenOf(into).toSpliced(index, 0, node)),
    ),
  );
}

function together(filter: Filter, from: Path, to: Path): Moved | undefined {
  const around = groupOf(nodeAt(filter, to.slice(0, -1)) ?? EVERYONE)?.combinator;
  return lift(filter, from, (lifted, node) =>
    edit(lifted, to, (target) => group(combinatorInside(around), [target, node])),
  );
}

function lift(
  filter: Filter,
  from: Path,
  putDown: (lifted: Filter, node: Filter) => Filter,
): Moved | undefined {
  const node = nodeAt(filter, from);
  if (!node) return undefined;
  const moved =
    withoutHole(
      putDown(
        edit(filter, from, () => HOLE),
        node,
      ),
    ) ?? EVERYONE;
  const path = pathOf(moved, node);
  return path && levels(moved) <= MOST_LEVELS ? { filter: moved, path } : undefined;
}

/** A group of which everything was taken goes, too. */
function withoutHole(filter: Filter): Filter | undefined {
  if (filter === HOLE) return undefined;
  const parent = groupOf(filter);
  if (!parent || parent.children.length === 0) return filter;
  const kept = parent.children.flatMap((child) => withoutHole(child) ?? []);
  return kept.length > 0 ? group(parent.combinator, kept) : undefined;
}

function pathOf(filter: Filter, node: Filter): Path | undefined {
  if (filter === node) return [];
  for (const [index, child] of childrenOf(filter).entries()) {
    const rest = pathOf(child, node);
    if (rest) return [index, ...rest];
  }
  return undefined;
}
