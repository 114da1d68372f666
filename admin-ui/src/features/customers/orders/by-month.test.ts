import { describe, expect, it } from 'vitest';
import { byMonth } from './by-month';

describe('by month', () => {
  it('gathers neighbours and keeps the order', () => {
    const orders = ['2026-01-20T10:00:00Z', '2026-01-05T10:00:00Z', '2025-01-15T10:00:00Z'].map(
      (orderedAt, index) => ({
        id: String(index),
        orderedAt,
      }),
    );
    expect(byMonth(orders).map(({ key, orders: inMonth }) => [key, inMonth.map(({ id }) => id)])).toEqual([
      ['2026-01', ['0', '1']],
      ['2025-01', ['2']],
    ]);
  });
});
