import { describe, expect, it } from 'vitest';
import { parseSort, permittedSorts, printSort, turned } from './sort';

const withoutSpend = (coordinate: string) => coordinate !== 'CustomerSortBy.LIFETIME_SPEND';

describe('sort', () => {
  it('comes back from the address', () => {
    const sort = { by: 'AGE', direction: 'ASC' } as const;
    expect(parseSort(printSort(sort), () => true)).toEqual(sort);
  });

  it.each(['LIFETIME_SPEND', 'SHOE_SIZE.ASC', 'AGE.SIDEWAYS', 7])('refuses %s', (value) => {
    expect(parseSort(value, () => true)).toBeUndefined();
  });

  it('offers and takes only what exists for the viewer', () => {
    expect(permittedSorts(withoutSpend)).not.toContain('LIFETIME_SPEND');
    expect(parseSort('LIFETIME_SPEND.DESC', withoutSpend)).toBeUndefined();
    expect(parseSort(undefined, withoutSpend)).toEqual({ by: 'LIFETIME_ORDERS', direction: 'DESC' });
  });

  it('begins with the largest, then turns round', () => {
    const first = turned({ by: 'AGE', direction: 'ASC' }, 'LAST_ORDER');
    expect(first.direction).toBe('DESC');
    expect(turned(first, 'LAST_ORDER').direction).toBe('ASC');
  });
});
