import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, subtract, union } from './intervals';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 }))
  .map(([from, size]) => ({ from, to: from + size }));
const inside = (intervals: readonly { from: number; to: number }[], value: number) =>
  intervals.some(({ from, to }) => from <= value && value <= to);

describe('intervals', () => {
  it('joins neighbours', () => {
    expect(
      union([
        { from: 35, to: 44 },
        { from: 25, to: 34 },
      ]),
    ).toEqual([{ from: 25, to: 44 }]);
  });

  it('holds, after union and subtraction, exactly the values it should', () => {
    fc.assert(
      fc.property(fc.array(interval), interval, (intervals, other) => {
        const both = union([...intervals, other]);
        const less = subtract(intervals, other);
        for (let value = -1; value <= 55; value++) {
          expect(inside(both, value)).toBe(inside(intervals, value) || inside([other], value));
          expect(inside(less, value)).toBe(inside(intervals, value) && !inside([other], value));
        }
        expect(covers(both, other)).toBe(true);
      }),
    );
  });
});
