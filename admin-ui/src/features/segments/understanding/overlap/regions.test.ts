import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerFilter } from '@/generated/operations';
import { matches } from '@/testing/fake/matches';
import { invent } from '@/testing/fake/people';
import { segmentOf } from './regions';

const PEOPLE = invent(80);
const FILTERS: CustomerFilter[] = [
  { all: [{ gender: { in: ['FEMALE'] } }] },
  { all: [{ gender: { in: ['FEMALE'] } }, { age: { gte: 30 } }] },
  { any: [{ age: { gte: 50 } }, { state: { in: ['CA', 'TX'] } }] },
  { none: [{ channel: { in: ['WEB'] } }] },
  { none: [{ channel: { in: ['WEB'] } }, { age: { lte: 40 } }] },
];

describe('a region as a segment', () => {
  it('is of those in all the chosen groups and in none of the others', () => {
    const three = fc.tuple(...Array.from({ length: 3 }, () => fc.constantFrom(...FILTERS)));
    fc.assert(
      fc.property(three, fc.subarray([0, 1, 2], { minLength: 1 }), (filters, inside) => {
        const segment = segmentOf(
          inside,
          filters.map((filter) => ({ name: '', filter })),
        );
        for (const person of PEOPLE) {
          const belongs = filters.every(
            (filter, index) => matches(person, filter) === inside.includes(index),
          );
          expect(matches(person, segment)).toBe(belongs);
        }
      }),
    );
  });
});
