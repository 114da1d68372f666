import { conjuncts } from '../../facets/values';
import { childrenOf, group, type Filter } from '../../filter/filter';
import type { Region } from '../api/count-overlap';

/** One of the groups that overlap. */
export interface Compared {
  name: string;
  filter: Filter;
}

/** Who is in these groups and in none of the others, as a segment for the builder. */
export function segmentOf(inside: readonly number[], groups: readonly Compared[]): Filter {
  return group(
    'all',
    groups.flatMap(({ filter }, index) =>
      inside.includes(index) ? conjuncts(filter) : [group('none', [unwrapped(filter)])],
    ),
  );
}

function unwrapped(filter: Filter): Filter {
  const [only, ...others] = childrenOf(filter);
  return only && others.length === 0 && !filter.none ? only : filter;
}

/** How many are in a group, whatever else they are in. */
export function sizeOf(index: number, regions: readonly Region[]): number {
  return regions.reduce((sum, region) => sum + (region.in.includes(index) ? region.count : 0), 0);
}

/** First who is in one alone, last who is in all. */
export function inOrder(regions: readonly Region[]): Region[] {
  return regions.toSorted((one, other) => one.in.length - other.in.length);
}
