import { group, type Filter } from '../filter/filter';
import { covers, subtract, union, type Interval } from '../filter/intervals';
import type { BandFacet } from './facets';
import { SCALES, type Scale } from './scales';
import { conjuncts, replaceConjunct } from './values';

/** As the server counts it: the upper end does not belong to it; the last band is open. */
export interface Band {
  gte: number | string;
  lt?: number | string | null;
}

export function bandSelected(filter: Filter, facet: BandFacet, band: Band): boolean {
  const scale = SCALES[facet];
  return covers(selectedIntervals(filter, scale), intervalOf(scale, band));
}

export function toggleBand(filter: Filter, facet: BandFacet, band: Band): Filter {
  const scale = SCALES[facet];
  const before = selectedIntervals(filter, scale);
  const clicked = intervalOf(scale, band);
  const after = covers(before, clicked) ? subtract(before, clicked) : union([...before, clicked]);
  return group(
    'all',
    replaceConjunct(conjuncts(filter), (child) => rangesOn(child, scale) !== undefined, anyOf(scale, after)),
  );
}

function selectedIntervals(filter: Filter, scale: Scale): Interval[] {
  return union(conjuncts(filter).flatMap((child) => rangesOn(child, scale) ?? []));
}

function intervalOf({ units }: Scale, { gte, lt }: Band): Interval {
  const inUnits = (value: number | string) => Math.round(Number(value) * units);
  return { from: inUnits(gte), to: lt == null ? Infinity : inUnits(lt) - 1 };
}

/** The intervals of a conjunct that is about this facet alone: one range, or any of several. */
function rangesOn(filter: Filter, scale: Scale): Interval[] | undefined {
  const interval = scale.read(filter);
  // One that is not filled in yet selects nothing, but is the one that a click fills.
  if (interval === null) return [];
  if (interval) return [interval];
  if (!filter.any || filter.any.length === 0) return undefined;
  const ranges = filter.any.map((child) => (child.any ? undefined : rangesOn(child, scale)));
  return ranges.every((found) => found !== undefined) ? ranges.flat() : undefined;
}

function anyOf(scale: Scale, intervals: Interval[]): Filter | undefined {
  const ranges = intervals.map(scale.write);
  return ranges.length > 1 ? group('any', ranges) : ranges[0];
}
