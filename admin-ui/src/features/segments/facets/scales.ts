import { condition, group, type Filter } from '../filter/filter';
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

/** The longest window of the language, two hundred years. */
const EVER = 73_000;
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

/** Days that lie before the last ones, told as those without the last ones: so a saved segment goes on with time. */
function writeDaysAgo({ from, to }: Interval): Filter {
  const within = lastDays(Number.isFinite(to) ? to : EVER);
  return from <= 0 ? within : group('all', [within, group('none', [lastDays(from - 1)])]);
}

function readDaysAgo(filter: Filter): Interval | null | undefined {
  const [within, none, ...others] = filter.all ?? [filter];
  const to = daysIn(within);
  if (to == null || !none) return filter.lastOrder && to !== undefined ? interval(0, to) : undefined;
  const [nearer, ...alternatives] = none.none ?? [];
  const from = daysIn(nearer);
  if (from == null || others.length > 0 || alternatives.length > 0) return undefined;
  return interval(from + 1, to);
}

/** Null for a condition that is not filled in yet; undefined for days of the calendar, and for anything else. */
function daysIn(filter: Filter | undefined): number | null | undefined {
  const { lastDays: days, from, until } = filter?.lastOrder?.within ?? { from: '' };
  if (days != null) return days;
  return from == null && until == null ? null : undefined;
}

function interval(from: number, to: number | null): Interval | null {
  return to === null ? null : { from, to: to >= EVER ? Infinity : to };
}

function lastDays(days: number): Filter {
  return condition('lastOrder', { within: { lastDays: days } });
}
