import { condition, type Filter } from '../filter/filter';
import type { Interval } from '../filter/intervals';
import type { BandFacet } from './facets';

/** How bands of a facet are conditions. Units are whole, so that neighbouring bands join without a gap. */
export interface Scale {
  /** How many units one of the band's numbers is. */
  units: number;
  /** Null for a condition that is not filled in yet; undefined for one on anything else. */
  read: (condition: Filter) => Interval | null | undefined;
  write: (interval: Interval) => Filter;
}

const DAY = 86_400_000;
const CENTS = 100;

interface Bounds {
  gte?: number | string | null;
  lte?: number | string | null;
}

export const SCALES: Readonly<Record<BandFacet, Scale>> = {
  age: ofWholeNumbers('age'),
  lifetimeOrders: ofWholeNumbers('lifetimeOrders'),
  lifetimeSpend: {
    units: CENTS,
    read: ({ lifetimeSpend }) => read(lifetimeSpend, CENTS),
    write: (interval) =>
      condition(
        'lifetimeSpend',
        bounds(interval, (cents) => String(cents / CENTS)),
      ),
  },
  recency: { units: 1, read: readDaysAgo, write: writeDaysAgo },
};

function ofWholeNumbers(kind: 'age' | 'lifetimeOrders'): Scale {
  return {
    units: 1,
    read: (filter) => read(filter[kind], 1),
    write: (interval) =>
      condition(
        kind,
        bounds(interval, (value) => value),
      ),
  };
}

function read(range: Bounds | null | undefined, units: number): Interval | null | undefined {
  if (!range) return undefined;
  const { gte, lte } = range;
  if (gte == null && lte == null) return null;
  return {
    from: gte == null ? -Infinity : Math.round(Number(gte) * units),
    to: lte == null ? Infinity : Math.round(Number(lte) * units),
  };
}

function bounds<Value>({ from, to }: Interval, valueOf: (units: number) => Value) {
  return {
    ...(Number.isFinite(from) && { gte: valueOf(from) }),
    ...(Number.isFinite(to) && { lte: valueOf(to) }),
  };
}

/** The later the day, the fewer days ago. */
function readDaysAgo({ lastOrder }: Filter): Interval | null | undefined {
  if (!lastOrder) return undefined;
  const { lastDays, from, until } = lastOrder.within;
  if (lastDays != null) return { from: 0, to: lastDays };
  if (from == null && until == null) return null;
  return {
    from: until == null ? -Infinity : today() - dayNumber(until),
    to: from == null ? Infinity : today() - dayNumber(from),
  };
}

/** What reaches up to today goes on with time; the language names other days by the calendar alone. */
function writeDaysAgo({ from, to }: Interval): Filter {
  if (from <= 0 && to > 0 && Number.isFinite(to)) return condition('lastOrder', { within: { lastDays: to } });
  const [first, last] = [today() - to, today() - Math.max(from, 0)];
  return condition('lastOrder', {
    within: { ...(Number.isFinite(to) && { from: dayOf(first) }), until: dayOf(last) },
  });
}

/** Since 1970, where the viewer is. */
function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY;
}

function dayNumber(day: string): number {
  return Date.parse(day) / DAY;
}

function dayOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
