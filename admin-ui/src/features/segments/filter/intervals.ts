/** Whole units (years, cents), both ends included; an open end is infinite, and belongs to no value. */
export interface Interval {
  from: number;
  to: number;
}

/** Sorted, apart from each other, and neighbours joined: 25–34 and 35–44 are 25–44. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals
    .filter(({ from, to }) => from <= to && from < Infinity && to > -Infinity)
    .sort((left, right) => left.from - right.from);
  return sorted.reduce<Interval[]>((joined, next) => {
    const last = joined.at(-1);
    if (!last || next.from > last.to + 1) return [...joined, next];
    return [...joined.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }];
  }, []);
}

export function subtract(intervals: readonly Interval[], hole: Interval): Interval[] {
  return union(
    intervals.flatMap(({ from, to }) => [
      { from, to: Math.min(to, hole.from - 1) },
      { from: Math.max(from, hole.to + 1), to },
    ]),
  );
}

export function covers(intervals: readonly Interval[], inner: Interval): boolean {
  return union(intervals).some(({ from, to }) => from <= inner.from && inner.to <= to);
}
