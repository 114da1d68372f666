import { describe, expect, it } from 'vitest';
import { apart, reach } from './apart';

function value(lift: number) {
  return { by: 'STATE', value: `x${lift}`, count: 10, share: 0, baseCount: 0, baseShare: 0, lift } as const;
}

const lifts = [4, ...Array.from({ length: 12 }, (_, index) => 2 - index / 20), 1.01, 1, 0.99, 0.5];
const VALUES = lifts.map(value);

describe('values of a profile', () => {
  it('are the most telling first, without those that are as frequent as anywhere', () => {
    const { more, rarer, isShortened } = apart(VALUES, false);
    expect(more).toHaveLength(10);
    expect(rarer.map(({ lift }) => lift)).toEqual([0.5]);
    expect(isShortened).toBe(true);
  });

  it('are all shown on request', () => {
    const { more, rarer, isShortened } = apart(VALUES, true);
    expect(more.length + rarer.length).toBe(VALUES.length);
    expect(isShortened).toBe(false);
  });

  it('reach as far when twice as frequent as when half as frequent', () => {
    expect(reach(2, VALUES)).toBeCloseTo(-reach(0.5, VALUES));
    expect(reach(4, VALUES)).toBe(1);
    expect(reach(1, VALUES)).toBe(0);
  });
});
