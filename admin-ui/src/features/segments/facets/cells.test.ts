import { describe, expect, it } from 'vitest';
import type { Filter } from '../filter/filter';
import { cellSelected, toggleCell } from './cells';

const woman: Filter = { gender: { in: ['FEMALE'] } };
const wide: Filter = { rfm: { recency: { gte: 4 } } };
const best = { recency: 5, frequency: 5 };
const good = { recency: 4, frequency: 5 };
const is = (quintile: number) => ({ gte: quintile, lte: quintile });

describe('cells of the ranking', () => {
  it('are one condition, or any of several', () => {
    const one = toggleCell({ all: [woman] }, best);
    expect(one).toEqual({ all: [woman, { rfm: { recency: is(5), frequency: is(5) } }] });
    const two = toggleCell(one, good);
    expect(two.all?.[1]).toEqual({
      any: [{ rfm: { recency: is(5), frequency: is(5) } }, { rfm: { recency: is(4), frequency: is(5) } }],
    });
    expect(cellSelected(two, best) && cellSelected(two, good)).toBe(true);
  });

  it('are let go one by one', () => {
    const two = toggleCell(toggleCell({ all: [woman] }, best), good);
    const one = toggleCell(two, best);
    expect(cellSelected(one, best)).toBe(false);
    expect(cellSelected(one, good)).toBe(true);
    expect(toggleCell(one, good)).toEqual({ all: [woman] });
  });

  it('leave other conditions on the ranking as they are', () => {
    expect(toggleCell({ all: [wide] }, best).all).toHaveLength(2);
    expect(cellSelected({ all: [wide] }, best)).toBe(false);
  });
});
