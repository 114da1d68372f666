import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '@/testing/filters';
import type { Filter } from '../filter/filter';
import { bandSelected, toggleBand } from './bands';
import { selection, toggleValue } from './values';

const everyone: Filter = { all: [] };

describe('a click on a value', () => {
  it('adds a condition, widens it, and takes it away again', () => {
    const female = toggleValue(everyone, 'gender', 'FEMALE', 'include');
    expect(female).toEqual({ all: [{ gender: { in: ['FEMALE'] } }] });
    const both = toggleValue(female, 'gender', 'MALE', 'include');
    expect(both).toEqual({ all: [{ gender: { in: ['FEMALE', 'MALE'] } }] });
    const male = toggleValue(both, 'gender', 'FEMALE', 'include');
    expect(toggleValue(male, 'gender', 'MALE', 'include')).toEqual(everyone);
  });

  it('fills the condition that stands there empty', () => {
    expect(
      toggleValue({ all: [{ state: { in: [] } }, { age: { gte: 18 } }] }, 'state', 'CA', 'include'),
    ).toEqual({
      all: [{ state: { in: ['CA'] } }, { age: { gte: 18 } }],
    });
  });

  it('excludes with a group of its own, and a value is never both', () => {
    const excluded = toggleValue(everyone, 'channel', 'WEB', 'exclude');
    expect(excluded).toEqual({ all: [{ none: [{ channel: { in: ['WEB'] } }] }] });
    expect(toggleValue(excluded, 'channel', 'WEB', 'include')).toEqual({
      all: [{ channel: { in: ['WEB'] } }],
    });
  });

  it('keeps a root that is not "all" whole', () => {
    const any: Filter = { any: [{ age: { lte: 20 } }, { age: { gte: 60 } }] };
    expect(toggleValue(any, 'state', 'CA', 'include')).toEqual({ all: [any, { state: { in: ['CA'] } }] });
  });

  it('can be taken back by a second click, in any segment', () => {
    fc.assert(
      fc.property(segments, fc.constantFrom('include' as const, 'exclude' as const), (filter, mode) => {
        const before = selection(filter, 'state');
        fc.pre(!before.included.includes('ZZ') && !before.excluded.includes('ZZ'));
        const once = toggleValue(filter, 'state', 'ZZ', mode);
        expect(selection(once, 'state')[mode === 'include' ? 'included' : 'excluded']).toContain('ZZ');
        const twice = selection(toggleValue(once, 'state', 'ZZ', mode), 'state');
        expect(new Set(twice.included)).toEqual(new Set(before.included));
        expect(new Set(twice.excluded)).toEqual(new Set(before.excluded));
      }),
    );
  });
});

describe('a click on a band', () => {
  const young = { gte: 25, lt: 35 };
  const middle = { gte: 35, lt: 45 };
  const old = { gte: 65, lt: null };

  it('joins neighbours to one range', () => {
    const both = toggleBand(toggleBand(everyone, 'age', young), 'age', middle);
    expect(both).toEqual({ all: [{ age: { gte: 25, lte: 44 } }] });
    expect(bandSelected(both, 'age', young)).toBe(true);
    expect(bandSelected(both, 'age', old)).toBe(false);
  });

  it('says "any of" for bands that lie apart, and finds them again', () => {
    const apart = toggleBand(toggleBand(everyone, 'age', young), 'age', old);
    expect(apart).toEqual({ all: [{ any: [{ age: { gte: 25, lte: 34 } }, { age: { gte: 65 } }] }] });
    expect(bandSelected(apart, 'age', old)).toBe(true);
    expect(toggleBand(apart, 'age', old)).toEqual({ all: [{ age: { gte: 25, lte: 34 } }] });
  });

  it('counts orders one by one', () => {
    expect(toggleBand(everyone, 'lifetimeOrders', { gte: 2, lt: 3 })).toEqual({
      all: [{ lifetimeOrders: { gte: 2, lte: 2 } }],
    });
  });

  it('ends an amount a cent below the next band', () => {
    expect(toggleBand(everyone, 'lifetimeSpend', { gte: '0', lt: '1000' })).toEqual({
      all: [{ lifetimeSpend: { gte: '0', lte: '999.99' } }],
    });
  });

  it('reads amounts however the server writes them', () => {
    const filter: Filter = { all: [{ lifetimeSpend: { gte: '1000.00', lte: '4999.99' } }] };
    expect(bandSelected(filter, 'lifetimeSpend', { gte: '1000', lt: '5000.0' })).toBe(true);
  });
});

describe('a click on a band of the last order', () => {
  const month = { gte: 0, lt: 31 };
  const quarter = { gte: 31, lt: 91 };
  const older = { gte: 731, lt: null };
  const inLast = (lastDays: number): Filter => ({ lastOrder: { within: { lastDays } } });

  it('says "in the last days" for what reaches up to today', () => {
    const recent = toggleBand(everyone, 'recency', month);
    expect(recent).toEqual({ all: [inLast(30)] });
    expect(bandSelected(recent, 'recency', month)).toBe(true);
    expect(toggleBand(recent, 'recency', quarter)).toEqual({ all: [inLast(90)] });
  });

  it('leaves the last days out for what lies before, so that it goes on with time', () => {
    const before = toggleBand(everyone, 'recency', quarter);
    expect(before).toEqual({ all: [{ all: [inLast(90), { none: [inLast(30)] }] }] });
    expect(bandSelected(before, 'recency', quarter)).toBe(true);
    expect(bandSelected(before, 'recency', month)).toBe(false);
    expect(toggleBand(before, 'recency', quarter)).toEqual(everyone);
  });

  it('means only who has ordered by the last band', () => {
    const long = toggleBand(everyone, 'recency', older);
    expect(long).toEqual({ all: [{ all: [inLast(73_000), { none: [inLast(730)] }] }] });
    expect(bandSelected(long, 'recency', older)).toBe(true);
    const both = toggleBand(long, 'recency', month);
    expect(bandSelected(both, 'recency', month) && bandSelected(both, 'recency', older)).toBe(true);
    expect(toggleBand(both, 'recency', older)).toEqual({ all: [inLast(30)] });
  });

  it('leaves days of the calendar alone', () => {
    const dated: Filter = { all: [{ lastOrder: { within: { from: '2026-01-01' } } }] };
    expect(toggleBand(dated, 'recency', month).all).toHaveLength(2);
  });
});
