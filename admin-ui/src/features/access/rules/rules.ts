import type { CategoryGrantInput } from '@/generated/operations';
import { DATA_CATEGORIES } from '@/lib/access/data-categories';
import type { RoleAccess } from '../api/read-access';
import { NOTHING, PERMISSIONS, type Rights } from './rights';

/** What each role has. */
export type Rules = ReadonlyMap<string, Rights>;

export function rulesOf(roles: RoleAccess[]): Rules {
  return new Map(roles.map((access) => [access.role, rightsOf(access)]));
}

function rightsOf({ categories, permissions, limitedToConsent, smallestCell }: RoleAccess): Rights {
  const rights: Rights = {
    ...NOTHING,
    LIMITED_TO_CONSENT: limitedToConsent ? 'YES' : 'NO',
    SMALLEST_CELL: `${smallestCell}`,
  };
  for (const { category, visibility } of categories) rights[category] = visibility;
  for (const permission of permissions) rights[permission] = 'YES';
  return rights;
}

export function inputOf(role: string, rights: Rights): RoleAccess {
  return {
    role,
    categories: categoriesOf(rights),
    permissions: PERMISSIONS.filter((permission) => rights[permission] === 'YES'),
    limitedToConsent: rights.LIMITED_TO_CONSENT === 'YES',
    smallestCell: Number(rights.SMALLEST_CELL),
  };
}

export function categoriesOf(rights: Rights): CategoryGrantInput[] {
  return DATA_CATEGORIES.map((category) => ({ category, visibility: rights[category] }));
}
