import { describe, expect, it } from 'vitest';
import type { Filter } from './filter/filter';
import { begin, record, redone, undone } from './use-history';

const everyone: Filter = { all: [] };
const aged = (gte: number): Filter => ({ all: [{ age: { gte } }] });

describe('history', () => {
  it('goes back and forth', () => {
    const first = record(begin(everyone), aged(6), 1_000);
    const second = record(first, { all: [{ age: { gte: 6 } }, { tag: { in: [] } }] }, 1_100);
    const back = undone(second);
    expect(back.present).toEqual(aged(6));
    expect(undone(back).present).toBe(everyone);
    expect(redone(back).present).toBe(second.present);
    expect(undone(begin(everyone)).present).toBe(everyone);
    expect(redone(second)).toEqual(second);
  });

  it('takes back at once what was typed without a pause', () => {
    const fresh = record(begin(everyone), aged(0), 1_000);
    const typed = record(record(fresh, aged(6), 5_000), aged(60), 5_200);
    expect(undone(typed).present).toEqual(aged(0));
    const later = record(typed, aged(61), 9_000);
    expect(undone(later).present).toEqual(aged(60));
  });

  it('forgets what was undone when something new is done', () => {
    const back = undone(record(begin(everyone), aged(6), 1_000));
    expect(redone(record(back, aged(7), 2_000)).present).toEqual(aged(7));
  });
});
