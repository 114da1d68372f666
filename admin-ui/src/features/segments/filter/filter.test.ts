import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '@/testing/filters';
import { append, conditions, edit, EVERYONE, levels, type Filter } from './filter';
import { parseFilter } from './filter-schema';

describe('the address', () => {
  it('gives every segment back as it was', () => {
    fc.assert(
      fc.property(segments, (filter) => {
        expect(parseFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
      }),
    );
  });

  it('means everyone only when it holds no filter', () => {
    expect(parseFilter(undefined)).toEqual(EVERYONE);
  });

  it('takes a bare condition as a group of one', () => {
    expect(parseFilter({ age: { gte: 18 } })).toEqual({ all: [{ age: { gte: 18 } }] });
  });

  it('takes amounts as numbers too', () => {
    expect(parseFilter({ lifetimeSpend: { gte: 500 } })).toEqual({
      all: [{ lifetimeSpend: { gte: '500' } }],
    });
  });

  it.each([
    ['text', 'half a fil'],
    ['null', null],
    ['an unknown condition', { all: [{ shoeSize: { gte: 40 } }] }],
    ['two conditions in one', { age: { gte: 18 }, gender: { in: ['FEMALE'] } }],
    ['an unknown value', { gender: { in: ['UNICORN'] } }],
    ['a wrong type', { age: { gte: 'eighteen' } }],
    ['nothing at all', {}],
    ['a date that is none', { lastOrder: { within: { from: '2026-13-01' } } }],
  ])('refuses %s', (_, value) => {
    expect(parseFilter(value)).toBeUndefined();
  });

  it('refuses what the server would refuse for its size, without running out of stack', () => {
    let deep: unknown = { age: { gte: 1 } };
    for (let level = 0; level < 5000; level++) deep = { all: [deep] };
    expect(parseFilter(deep)).toBeUndefined();
    const wide = { all: Array.from({ length: 201 }, () => ({ age: { gte: 1 } })) };
    expect(parseFilter(wide)).toBeUndefined();
  });
});

describe('editing', () => {
  const filter: Filter = { all: [{ age: { gte: 18 } }, { any: [{ city: { in: ['Fresno'] } }] }] };

  it('changes the node at a path', () => {
    expect(edit(filter, [1, 0], () => ({ city: { in: ['Austin'] } }))).toEqual({
      all: [{ age: { gte: 18 } }, { any: [{ city: { in: ['Austin'] } }] }],
    });
  });

  it('removes the node at a path', () => {
    expect(edit(filter, [0], () => undefined)).toEqual({ all: [{ any: [{ city: { in: ['Fresno'] } }] }] });
  });

  it('appends to a group, however deep', () => {
    const appended = append(filter, [1], { age: { lte: 30 } });
    expect(appended.all?.[1]).toEqual({ any: [{ city: { in: ['Fresno'] } }, { age: { lte: 30 } }] });
    expect(conditions(appended)).toBe(3);
    expect(levels(appended)).toBe(3);
  });
});
