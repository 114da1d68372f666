import { condition, group, groupOf, type Filter } from '../filter/filter';
import { covers, subtract, union, type Interval } from '../filter/intervals';
import type { BandFacet } from './facets';
import { conjuncts, replaceConjunct } from './values';

/** As the server counts it: the upper end does not belong to it; the last band is open. */
export interface Band {
  gte: number | string;
  lt?: number | string | null;
}

/** Ages are whole years, amounts whole cents, so that neighbouring bands join without a gap. */
const UNITS: Record<BandFacet, number> = { age: 1, lifetimeSpend: 100 };

export function bandSelected(filter: Filter, facet: BandFacet, band: Band): boolean {
  return covers(selectedIntervals(filter, facet), intervalOf(facet, band));
}

export function toggleBand(filter: Filter, facet: BandFacet, band: Band): Filter {
  const before = selectedIntervals(filter, facet);
  const clicked = intervalOf(facet, band);
  const after = covers(before, clicked) ? subtract(before, clicked) : union([...before, clicked]);
  return group(
    'all',
    replaceConjunct(conjuncts(filter), (child) => rangesOn(child, facet) !== undefined, anyOf(facet, after)),
  );
}

function selectedIntervals(filter: Filter, facet: BandFacet): Interval[] {
  return union(conjuncts(filter).flatMap((child) => rangesOn(child, facet) ?? []));
}

function intervalOf(facet: BandFacet, { gte, lt }: Band): Interval {
  return { from: toUnits(facet, gte), to: lt == null ? Infinity : toUnits(facet, lt) - 1 };
}

function toUnits(facet: BandFacet, value: number | string): number {
  return Math.round(Number(value) * UNITS[facet]);
}

/** The intervals of a conjunct that is about this facet alone: one range, or any of several. */
function rangesOn(filter: Filter, facet: BandFacet): Interval[] | undefined {
  const range = filter[facet];
  if (range) {
    const from = range.gte == null ? -Infinity : toUnits(facet, range.gte);
    const to = range.lte == null ? Infinity : toUnits(facet, range.lte);
    // One that is not filled in yet selects nothing, but is the one that a click fills.
    return range.gte == null && range.lte == null ? [] : [{ from, to }];
  }
  const parent = groupOf(filter);
  if (parent?.combinator !== 'any' || parent.children.length === 0) return undefined;
  const ranges = parent.children.map((child) => (child[facet] ? rangesOn(child, facet) : undefined));
  return ranges.every((found) => found !== undefined) ? ranges.flat() : undefined;
}

function anyOf(facet: BandFacet, intervals: Interval[]): Filter | undefined {
  const ranges = intervals.map((interval) => rangeCondition(facet, interval));
  return ranges.length > 1 ? group('any', ranges) : ranges[0];
}

function rangeCondition(facet: BandFacet, { from, to }: Interval): Filter {
  if (facet === 'age') {
    return condition('age', {
      ...(Number.isFinite(from) && { gte: from }),
      ...(Number.isFinite(to) && { lte: to }),
    });
  }
  return condition('lifetimeSpend', {
    ...(Number.isFinite(from) && { gte: decimal(from) }),
    ...(Number.isFinite(to) && { lte: decimal(to) }),
  });
}

function decimal(cents: number): string {
  return String(cents / UNITS.lifetimeSpend);
}
