import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '@/testing/filters';
import { append, conditions, edit, EVERYONE, levels, type Filter } from './filter';
import language from '../../../../../docs/segment-language.md?raw';
import { parseFilter, readFilter } from './filter-schema';
import { CONDITIONS, isKind } from './conditions';

describe('the address', () => {
  it('gives every segment back as it was', () => {
    fc.assert(
      fc.property(segments, (filter) => {
        expect(parseFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
      }),
    );
  });

  it('takes every example of the language', () => {
    const filters = examples(language);
    expect(filters.length).toBeGreaterThan(70);
    for (const filter of filters) expect([filter, parseFilter(filter) !== undefined]).toEqual([filter, true]);
    const named = filters.flatMap(kindsIn);
    expect(Object.keys(CONDITIONS).filter((kind) => !named.includes(kind))).toEqual([]);
  });

  it('takes what the server takes for a list and for nothing', () => {
    expect(parseFilter({ all: { state: { in: 'CA' } } })).toEqual({ all: [{ state: { in: ['CA'] } }] });
    expect(parseFilter({ lastOrder: { within: { from: null, until: '2026-01-31' } } })).toBeDefined();
    expect(parseFilter({ segment: { in: [7] } })).toEqual({ all: [{ segment: { in: ['7'] } }] });
  });

  it('takes groups as deep as the server does, and no deeper', () => {
    const deep = (levels: number) =>
      Array.from({ length: levels }).reduce<unknown>((inner) => ({ all: [inner] }), { age: { gte: 1 } });
    expect(parseFilter(deep(12))).toBeDefined();
    expect(parseFilter(deep(13))).toBeUndefined();
  });

  it.each([
    ['all[1].shoeSize', 'unknown', { all: [{ age: { gte: 1 } }, { shoeSize: { gte: 40 } }] }],
    ['any[0].age.gte', 'value', { any: [{ age: { gte: 'old' } }] }],
    ['purchases.line.brand.in[1]', 'value', { purchases: { line: { brand: { in: ['a', 1] } } } }],
    ['averageOrder.gte', 'value', { averageOrder: { gte: -1 } }],
    ['all[0]', 'notOneKey', { all: [{}] }],
    ['none[0]', 'notAnObject', { none: ['age'] }],
  ])('tells where it is wrong: %s', (place, what, value) => {
    expect(readFilter(value)).toEqual({ fault: { place, what } });
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
    expect(levels(appended)).toBe(2);
  });
});

/** What stands in the language's description as JSON. */
function examples(description: string): Record<string, unknown>[] {
  const texts = [...description.matchAll(/```json\n(.*?)```|`(\{".*?\})`/gs)];
  return texts.map(([, block, inline]) => JSON.parse(block ?? inline ?? '') as Record<string, unknown>);
}

function kindsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...(isKind(key) ? [key] : []), ...kindsIn(inner)]);
}
