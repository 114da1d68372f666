import { describe, expect, it } from 'vitest';
import { slotsOf, spanOf, stretches, ticks, topCount, topLag } from './series';

const MINUTE = 60_000;
const NOON = new Date(2026, 0, 15, 12).getTime();
const hour = { from: NOON, until: NOON + 60 * MINUTE };

function sample(minute: number, lagMillis: number, pending = 0) {
  return { takenAt: new Date(NOON + minute * MINUTE).toISOString(), lagMillis, pending, parked: 0 };
}

describe('slots of time', () => {
  it('end with the minute of the latest sample', () => {
    expect(spanOf([sample(3, 100), sample(59, 100)], 1)).toEqual(hour);
  });

  it('keep the highest of what they cover', () => {
    const slots = slotsOf([sample(0, 100, 7), sample(4, 9_000), sample(9, 300)], hour, 12);
    expect(slots.map(({ index, lagMillis, pending }) => [index, lagMillis, pending])).toEqual([
      [0, 9_000, 7],
      [1, 300, 0],
    ]);
  });

  it('leave out what lies before the span', () => {
    expect(slotsOf([sample(-1, 100)], hour, 12)).toEqual([]);
  });

  it('break where nobody looked, and not for one late sample', () => {
    const slots = slotsOf(
      [0, 1, 3, 9, 10].map((minute) => sample(minute, 100)),
      hour,
      60,
    );
    expect(stretches(slots).map((stretch) => stretch.map(({ index }) => index))).toEqual([
      [0, 1, 3],
      [9, 10],
    ]);
  });
});

describe('axes', () => {
  it.each([
    [0, 100],
    [420, 500],
    [42_000, 60_000],
    [61_000, 120_000],
    [30 * 86_400_000, 30 * 86_400_000],
  ])('lags up to %d ms end at %d', (most, top) => {
    expect(topLag(most)).toBe(top);
  });

  it.each([
    [0, 2],
    [3, 4],
    [7, 10],
    [12, 20],
    [4_180, 10_000],
  ])('counts up to %d end at %d', (most, top) => {
    expect(topCount(most)).toBe(top);
  });

  it('are marked at whole quarters, away from the edges', () => {
    const quarters = ticks(hour, 15).map((tick) => (tick - NOON) / MINUTE);
    expect(quarters).toEqual([15, 30, 45]);
  });
});
