import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as generated from '@/generated/operations';
import { GRANTS, PERMISSIONS, type Role } from '@/testing/fake/grants';
import { fieldAccess, roleSchema, type Grants } from '@/testing/fake/role-schema';
import { permittedText, type Operation } from './operation';

const operations = Object.values(generated) as Operation<unknown, unknown>[];
const roles = Object.keys(GRANTS) as Role[];

function mayOf(role: Role) {
  const coordinates = fieldAccess(GRANTS[role]).map(({ coordinate }) => coordinate);
  const permitted = new Set<string>([...coordinates, ...PERMISSIONS[role]]);
  return (needed: string) => permitted.has(needed);
}

describe('permitted text', () => {
  it.each(roles.flatMap((role) => operations.map((operation) => [role, operation.name, operation] as const)))(
    'for %s, %s is valid in the schema of that role',
    (role, _, operation) => {
      const text = permittedText(operation, mayOf(role));
      const errors =
        text === undefined ? [] : validate(roleSchema(GRANTS[role], PERMISSIONS[role]), parse(text));
      expect(errors.map(({ message }) => message)).toEqual([]);
    },
  );

  it('asks everything for whoever may see everything', () => {
    for (const operation of operations) {
      const text = permittedText(operation, () => true) ?? '';
      expect(validate(roleSchema(allVisible, Object.values(PERMISSIONS).flat()), parse(text))).toEqual([]);
    }
  });

  it('leaves a search out where searching does not exist', () => {
    expect(permittedText(generated.FindCustomers, mayOf('partner'))).toBeUndefined();
    expect(permittedText(generated.FindCustomers, mayOf('service'))).toContain('search: $search');
  });

  it('leaves out what requires a permission that is not held', () => {
    expect(permittedText(generated.ReadMirror, mayOf('service'))).toBeUndefined();
    expect(permittedText(generated.RebuildIndex, mayOf('privacy-officer'))).toBeUndefined();
    expect(permittedText(generated.RebuildIndex, mayOf('admin'))).toContain('rebuildIndex');
  });

  it('drops variables together with the fields that used them', () => {
    const text = permittedText(generated.FacetCustomers, mayOf('partner')) ?? '';
    expect(text).toContain('$ages');
    expect(text).not.toContain('$amounts');
  });

  it('never names a coordinate that is not permitted, whatever is permitted', () => {
    const gated = operations
      .flatMap((operation) => operation.fields)
      .flatMap(function needs(field): string[] {
        return [...(field.needs ?? []), ...(field.of ?? []).flatMap(needs)];
      });
    fc.assert(
      fc.property(fc.subarray([...new Set(gated)]), (permitted) => {
        const may = new Set(permitted);
        for (const operation of operations) {
          const text = permittedText(operation, (coordinate) => may.has(coordinate));
          // It parses, so nothing was left half-open; and it holds no empty selection.
          if (text !== undefined) parse(text);
          expect(text ?? '').not.toMatch(/\{\s*\}/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const allVisible = Object.fromEntries(
  Object.keys(GRANTS.marketing).map((category) => [category, 'VISIBLE']),
) as Grants;
