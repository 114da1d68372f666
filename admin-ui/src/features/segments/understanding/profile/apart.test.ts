import { describe, expect, it } from 'vitest';
import { apart, reach } from './apart';

/** Of 1,000 customers, where a tenth of all has the value. */
function value(lift: number, customers = 1_000) {
  const [baseShare, share] = [0.1, 0.1 * lift];
  const count = share * customers;
  return { by: 'STATE', value: `x${lift}`, count, share, baseCount: 1_000, baseShare, lift } as const;
}

const lifts = [4, ...Array.from({ length: 12 }, (_, index) => 2 - index / 20), 1.01, 1, 0.99, 0.5];
const VALUES = lifts.map((lift) => value(lift));

describe('values of a profile', () => {
  it('are the most telling first, without those that are as frequent as anywhere', () => {
    const { more, rarer, isShortened } = apart(VALUES, false);
    expect(more).toHaveLength(10);
    expect(rarer.map(({ lift }) => lift)).toEqual([0.5]);
    expect(isShortened).toBe(true);
  });

  it('leave out at first what chance alone may have made of few customers', () => {
    expect(apart([value(1.4, 100)], false).more).toEqual([]);
    expect(apart([value(1.4, 1_000)], false).more).toHaveLength(1);
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
