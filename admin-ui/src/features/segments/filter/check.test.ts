import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '@/testing/filters';
import { check, placeInDraft } from './check';
import { groupOf, type Filter } from './filter';

const everything = () => true;

describe('check', () => {
  it('waits quietly for a condition that is not filled in', () => {
    const { ready, flaws } = check({ all: [{ age: {} }, { gender: { in: ['FEMALE'] } }] }, everything);
    expect(ready).toEqual({ all: [{ gender: { in: ['FEMALE'] } }] });
    expect([...flaws]).toEqual([['0', 'incomplete']]);
  });

  it('drops a group of which nothing is left: `any` of nothing would be nobody', () => {
    expect(check({ all: [{ any: [{ city: { in: [] } }] }] }, everything).ready).toEqual({ all: [] });
  });

  it.each<[string, Filter]>([
    ['ages', { age: { gte: 40, lte: 30 } }],
    ['amounts, as numbers and not as text', { lifetimeSpend: { gte: '1000', lte: '999.99' } }],
    ['dates', { lastOrder: { within: { from: '2026-02-01', until: '2026-01-31' } } }],
    ['no days', { firstOrder: { within: { lastDays: 0 } } }],
    ['orders among purchases', { purchases: { orders: { gte: 3, lte: 2 } } }],
  ])('asks nothing while there is a conflict: %s', (_, filter) => {
    const { ready, flaws } = check({ all: [{ any: [filter] }] }, everything);
    expect(ready).toBeUndefined();
    expect(flaws.get('0.0')).toBe('conflict');
  });

  it('asks nothing while a condition is not for this viewer, deep inside too', () => {
    const may = (coordinate: string) =>
      coordinate !== 'PurchasesCondition.spend' && coordinate !== 'CustomerFilter.age';
    expect(check({ all: [{ age: { gte: 1 } }] }, may).flaws.get('0')).toBe('forbidden');
    expect(check({ all: [{ purchases: { spend: { gte: '5' } } }] }, may).ready).toBeUndefined();
    expect(
      check({ all: [{ purchases: { orders: { gte: 1 }, within: { lastDays: 5 } } }] }, may).ready,
    ).toBeDefined();
  });

  it('never asks with an empty group or a flaw inside', () => {
    fc.assert(
      fc.property(segments, (filter) => {
        const { ready } = check(filter, everything);
        if (!ready) return;
        expect(check(ready, everything).flaws.size).toBe(0);
        const emptyInside = (node: Filter): boolean =>
          (groupOf(node)?.children ?? []).some(
            (child) => groupOf(child)?.children.length === 0 || emptyInside(child),
          );
        expect(emptyInside(ready)).toBe(false);
      }),
    );
  });
});

describe('the place in the draft', () => {
  it('is found though the question was without what is not filled in', () => {
    const draft: Filter = {
      all: [
        { age: {} },
        { any: [{ city: { in: [] } }] },
        { any: [{ tag: { in: [] } }, { state: { in: ['CA'] } }] },
      ],
    };
    const { ready, flaws } = check(draft, everything);
    expect(ready).toEqual({ all: [{ any: [{ state: { in: ['CA'] } }] }] });
    expect(placeInDraft(draft, flaws, [0])).toEqual([2]);
    expect(placeInDraft(draft, flaws, [0, 0])).toEqual([2, 1]);
  });
});

describe('the conditions that came later', () => {
  it.each<[string, Filter]>([
    ['no day of the calendar', { birthday: { from: '02-30', until: '03-01' } }],
    ['more than a year ahead', { birthday: { nextDays: 367 } }],
    ['an average', { purchases: { average: { gte: '3', lte: '2' } } }],
  ])('stop at a conflict: %s', (_, filter) => {
    expect(check({ all: [filter] }, everything).flaws.get('0')).toBe('conflict');
  });

  it('go over New Year, and know 29 February', () => {
    expect(check({ birthday: { from: '12-20', until: '01-06' } }, everything).flaws.size).toBe(0);
    expect(check({ birthday: { from: '02-29', until: '02-29' } }, everything).flaws.size).toBe(0);
  });

  it('exist by fact and by permission where the list of fields is silent', () => {
    const may = (needed: string) => needed === 'CustomerFact.ORDER';
    expect(check({ isKnown: 'ORDER' }, may).flaws.size).toBe(0);
    expect(check({ isKnown: 'EMAIL' }, may).flaws.get('')).toBe('forbidden');
    expect(check({ segment: { in: ['7'] } }, may).flaws.get('')).toBe('forbidden');
    expect(check({ segment: { in: ['7'] } }, (needed) => needed === 'USE_SEGMENTS').flaws.size).toBe(0);
  });
});
