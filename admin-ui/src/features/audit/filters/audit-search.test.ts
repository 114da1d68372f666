import { describe, expect, it } from 'vitest';
import { parseAuditSearch, variablesOf } from './audit-search';

describe('search of the audit trail', () => {
  it('leaves out what cannot be read', () => {
    const search = parseAuditSearch({ action: 'SING', category: 'IDENTITY', from: '31.1.2026', user: {} });
    expect(Object.entries(search).filter(([, value]) => value !== undefined)).toEqual([
      ['category', 'IDENTITY'],
    ]);
  });

  it('asks for whole days where the viewer is, the last included', () => {
    const { from, until } = variablesOf({ from: '2026-03-28', until: '2026-03-31' });
    expect(from).toBe(new Date(2026, 2, 28).toISOString());
    expect(until).toBe(new Date(2026, 3, 1).toISOString());
  });
});
