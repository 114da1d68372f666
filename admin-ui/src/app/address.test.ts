import { describe, expect, it } from 'vitest';
import { parseAuditSearch } from '@/features/audit/filters/audit-search';
import { parseSearch, stringifySearch } from './address';

describe('an address', () => {
  it.each(['1004', '9007199254740993', '-5', '007', '1e5', 'true', 'null', '"quoted"', '{', 'Ада & 王芳'])(
    'keeps the text %s through writing and reading',
    (customer) => {
      const search = parseSearch(stringifySearch({ customer }));
      expect(parseAuditSearch(search).customer).toBe(customer);
    },
  );

  it('writes an id as it is', () => {
    expect(stringifySearch({ customer: '9007199254740993' })).toBe('?customer=9007199254740993');
  });

  it('keeps all else as JSON', () => {
    const search = { filter: { all: [{ age: { gte: 20 } }] }, hours: 24, refused: true };
    expect({ ...parseSearch(stringifySearch(search)) }).toEqual(search);
  });
});
