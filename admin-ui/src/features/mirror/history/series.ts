import type { Sample } from '../api/list-samples';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** In milliseconds since 1970. */
export interface Span {
  from: number;
  until: number;
}

/** So many hours up to the latest sample: the server's clock decides, since the browser's may be wrong. */
export function spanOf(samples: Sample[], hours: number): Span {
  const until = Date.parse(samples.at(-1)?.takenAt ?? '') + MINUTE;
  return { from: until - hours * HOUR, until };
}

/** A stretch of time and the highest that was seen in it, so that no spike is lost in a long range. */
export interface Slot {
  index: number;
  from: number;
  lagMillis: number;
  pending: number;
  parked: number;
}

export type Measure = 'lagMillis' | 'pending' | 'parked';

/** The span in so many equal slots; one without a sample is left out. */
export function slotsOf(samples: Sample[], { from, until }: Span, count: number): Slot[] {
  const width = (until - from) / count;
  const slots = new Map<number, Slot>();
  for (const { takenAt, ...values } of samples) {
    const index = Math.floor((Date.parse(takenAt) - from) / width);
    if (index < 0 || index >= count) continue;
    const known = slots.get(index) ?? {
      index,
      from: from + index * width,
      lagMillis: 0,
      pending: 0,
      parked: 0,
    };
    slots.set(index, highest(known, values));
  }
  return [...slots.values()].sort((left, right) => left.index - right.index);
}

function highest(slot: Slot, values: Record<Measure, number>): Slot {
  return {
    ...slot,
    lagMillis: Math.max(slot.lagMillis, values.lagMillis),
    pending: Math.max(slot.pending, values.pending),
    parked: Math.max(slot.parked, values.parked),
  };
}

/** A sample may come a little late; a line is broken only where more than that is missing. */
const UNBROKEN = 2;

/** The stretches in which the app ran: no line is drawn over the time when nobody looked. */
export function stretches(slots: Slot[]): Slot[][] {
  const found: Slot[][] = [];
  for (const slot of slots) {
    const current = found.at(-1);
    const last = current?.at(-1);
    if (current && last && slot.index - last.index <= UNBROKEN) current.push(slot);
    else found.push([slot]);
  }
  return found;
}

const LAGS = [
  ...[100, 200, 500],
  ...[1, 2, 5, 10, 20, 60].map((seconds) => seconds * SECOND),
  ...[2, 4, 10, 20, 60].map((minutes) => minutes * MINUTE),
  ...[2, 4, 12, 24, 48, 96, 168].map((hours) => hours * HOUR),
];

/** Where an axis of lags ends, so that its half is a length of time that people say. */
export function topLag(millis: number): number {
  return LAGS.find((lag) => lag >= millis) ?? millis;
}

/** Where an axis of counts ends: 2, 4, 10, 20, 40, 100 …, so that its half is a whole number. */
export function topCount(count: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))));
  return [2, 4, 10].map((step) => step * power).find((top) => top >= count) ?? 20 * power;
}

/** The whole quarters, hours or days of the reader's clock, without those too near an edge to be written. */
export function ticks({ from, until }: Span, everyMinutes: number): number[] {
  const margin = (until - from) * 0.03;
  const tick = new Date(from);
  tick.setHours(0, 0, 0, 0);
  const found: number[] = [];
  while (tick.getTime() < until - margin) {
    if (tick.getTime() > from + margin) found.push(tick.getTime());
    tick.setMinutes(tick.getMinutes() + everyMinutes);
  }
  return found;
}
