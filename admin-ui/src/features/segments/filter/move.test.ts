import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '@/testing/filters';
import { childrenOf, conditions, levels, MOST_LEVELS, nodeAt, type Filter, type Path } from './filter';
import { put, step } from './move';

const age: Filter = { age: { gte: 18 } };
const city: Filter = { city: { in: ['Fresno'] } };
const tag: Filter = { tag: { in: ['vip'] } };
const filter: Filter = { all: [age, { any: [city, tag] }] };

describe('moving by steps', () => {
  it('changes places with a neighbour', () => {
    expect(step(filter, [0], 'down')).toEqual({ filter: { all: [{ any: [city, tag] }, age] }, path: [1] });
    expect(step(filter, [1, 1], 'up')).toEqual({
      filter: { all: [age, { any: [tag, city] }] },
      path: [1, 0],
    });
    expect(step(filter, [0], 'up')).toBeUndefined();
    expect(step(filter, [1, 1], 'down')).toBeUndefined();
  });

  it('goes into the group beside it', () => {
    expect(step(filter, [0], 'in')).toEqual({ filter: { all: [{ any: [city, tag, age] }] }, path: [0, 2] });
  });

  it('makes a group with a condition beside it: alternatives inside "all"', () => {
    expect(step({ all: [age, city] }, [1], 'in')).toEqual({
      filter: { all: [{ any: [age, city] }] },
      path: [0, 1],
    });
  });

  it('goes out of a group, and the last one takes the group with it', () => {
    expect(step(filter, [1, 0], 'out')).toEqual({ filter: { all: [age, { any: [tag] }, city] }, path: [2] });
    expect(step({ all: [{ any: [city] }] }, [0, 0], 'out')).toEqual({ filter: { all: [city] }, path: [0] });
    expect(step(filter, [0], 'out')).toBeUndefined();
  });
});

describe('putting down', () => {
  it('groups with what it is put on', () => {
    expect(put(filter, [1, 1], [0], 'onto')?.filter).toEqual({ all: [{ any: [age, tag] }, { any: [city] }] });
    expect(put(filter, [1, 1], [0], 'before')?.filter).toEqual({ all: [tag, age, { any: [city] }] });
  });

  it('never puts a group into itself', () => {
    expect(put(filter, [1], [1, 0], 'onto')).toBeUndefined();
    expect(put(filter, [1], [1], 'onto')).toBeUndefined();
  });

  it('loses and doubles nothing, in any segment', () => {
    fc.assert(
      fc.property(
        segments,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('before', 'after', 'onto'),
        (segment, from, to, side) => {
          const paths = allPaths(segment);
          fc.pre(paths.length > 0);
          const [source, target] = [paths[from % paths.length] ?? [], paths[to % paths.length] ?? []];
          const moved = put(segment, source, target, side);
          if (!moved) return;
          expect(conditions(moved.filter)).toBe(conditions(segment));
          expect(nodeAt(moved.filter, moved.path)).toBe(nodeAt(segment, source));
          expect(levels(moved.filter)).toBeLessThanOrEqual(MOST_LEVELS);
        },
      ),
    );
  });
});

function allPaths(segment: Filter, path: Path = []): Path[] {
  return childrenOf(segment).flatMap((child, index) => [
    [...path, index],
    ...allPaths(child, [...path, index]),
  ]);
}
