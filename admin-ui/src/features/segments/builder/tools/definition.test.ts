import { describe, expect, it } from 'vitest';
import { insertAfter, printDefinition, readDefinition, unwrapped } from './definition';

describe('a definition as text', () => {
  it('is read as it was printed', () => {
    const filter = { all: [{ age: { gte: 18 } }, { none: [{ tag: { in: ['vip'] } }] }] } as const;
    expect(readDefinition(printDefinition(structuredClone(filter) as never))).toEqual({ filter });
  });

  it('says in which line it is no JSON', () => {
    expect(readDefinition('{\n  "age": {\n    "gte": 18,\n  }\n}')).toEqual({
      fault: { what: 'notJson', line: 4 },
    });
    expect(readDefinition('women in Texas')).toMatchObject({ fault: { what: 'notJson' } });
  });

  it('says where a condition is wrong', () => {
    expect(readDefinition('{"all": [{"age": {"gte": 18}}, {"shoe": 40}]}')).toEqual({
      fault: { what: 'unknown', place: 'all[1].shoe' },
    });
  });

  it('is put after what it is pasted on, without a needless group', () => {
    expect(unwrapped({ all: [{ age: { gte: 18 } }] })).toEqual({ age: { gte: 18 } });
    expect(unwrapped({ none: [{ age: { gte: 18 } }] })).toEqual({ none: [{ age: { gte: 18 } }] });
    const filter = { all: [{ age: { gte: 18 } }, { tag: { in: ['vip'] } }] } as never;
    const city = { city: { in: ['Fresno'] } } as never;
    expect(insertAfter(filter, [0], city)).toEqual({
      all: [{ age: { gte: 18 } }, city, { tag: { in: ['vip'] } }],
    });
    expect(insertAfter(filter, undefined, city).all?.at(-1)).toBe(city);
  });
});
