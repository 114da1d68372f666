import { GraphQLError } from 'graphql';
import type { CategoryGrantInput, Permission, RoleAccessInput } from '@/generated/operations';
import type { Money } from '@/lib/intl/use-formats';
import { GRANTS, PERMISSIONS, type Role } from './grants';
import { preview, type DataCategory, type Grant, type Grants } from './role-schema';

interface FakeChange {
  changedAt: string;
  changedBy: string;
  role: string;
  right: string;
  before: string;
  after: string;
}

const CATEGORIES = Object.keys(GRANTS.marketing) as DataCategory[];

export function inventAccess() {
  return new FakeAccess();
}

/** Begins as an installation does, and obeys whoever changes it. */
export class FakeAccess {
  private revision = 1;
  private readonly changes: FakeChange[] = [];
  private readonly roles = new Map<string, RoleAccessInput>(
    Object.entries(GRANTS).map(([role, grants]) => [
      role,
      {
        role,
        categories: listed(grants),
        permissions: PERMISSIONS[role as Role],
        limitedToConsent: role === 'partner',
        smallestCell: role === 'partner' ? 10 : 1,
      },
    ]),
  );

  report() {
    return {
      revision: this.revision,
      roles: [...this.roles.values()].sort((left, right) => left.role.localeCompare(right.role)),
      changes: ({ first }: { first: number }) => this.changes.slice(0, first),
    };
  }

  grantsOf(role: string): Grants {
    return grantsFrom(this.roles.get(role)?.categories ?? []);
  }

  permissionsOf(role: string): Permission[] {
    return this.roles.get(role)?.permissions ?? [];
  }

  countsExactly(role: string): boolean {
    const access = this.roles.get(role);
    return access !== undefined && !access.limitedToConsent && access.smallestCell === 1;
  }

  preview(categories: CategoryGrantInput[]) {
    return preview(grantsFrom(categories), NADIA).map((field) => ({ ...field, value: written(field.value) }));
  }

  /** @param own the role of whoever changes it, which must go on to govern */
  change(roles: RoleAccessInput[], revision = this.revision, by = 'Somebody else', own = 'admin') {
    if (revision !== this.revision)
      throw refusal('CONFLICT', 'Somebody else has changed the rules meanwhile.');
    const mine = roles.find(({ role }) => role === own);
    if (mine && !mine.permissions.includes('GOVERN_ACCESS')) {
      throw refusal('VALIDATION', 'roles: would leave you unable to govern access');
    }
    for (const role of roles) {
      this.changes.unshift(...between(this.roles.get(role.role), role, by));
      this.roles.set(role.role, role);
    }
    this.revision += 1;
    return this.report();
  }

  /** As the server wants it when somebody changes one category. */
  with(role: string, category: DataCategory, visibility: Grant): RoleAccessInput {
    return {
      ...(this.roles.get(role) ?? { role, permissions: [], limitedToConsent: false, smallestCell: 1 }),
      categories: listed({ ...this.grantsOf(role), [category]: visibility }),
    };
  }
}

function refusal(code: string, message: string) {
  return new GraphQLError(message, { extensions: { code } });
}

function listed(grants: Grants): CategoryGrantInput[] {
  return CATEGORIES.map((category) => ({ category, visibility: grants[category] }));
}

function grantsFrom(categories: CategoryGrantInput[]): Grants {
  const named = new Map(categories.map(({ category, visibility }) => [category, visibility]));
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, named.get(category) ?? 'HIDDEN']),
  ) as Grants;
}

function between(before: RoleAccessInput | undefined, after: RoleAccessInput, changedBy: string) {
  const changedAt = new Date().toISOString();
  const was = rightsOf(before);
  const is = rightsOf(after);
  return Object.keys(is)
    .filter((right) => was[right] !== is[right])
    .map((right) => ({
      changedAt,
      changedBy,
      role: after.role,
      right,
      before: was[right] ?? 'NO',
      after: is[right] ?? 'NO',
    }));
}

const ALL_PERMISSIONS = [...new Set(Object.values(PERMISSIONS).flat())];

function rightsOf(access: RoleAccessInput | undefined): Record<string, string> {
  const answer = (holds: boolean | undefined) => (holds ? 'YES' : 'NO');
  return {
    ...grantsFrom(access?.categories ?? []),
    ...Object.fromEntries(
      ALL_PERMISSIONS.map((permission) => [permission, answer(access?.permissions.includes(permission))]),
    ),
    LIMITED_TO_CONSENT: answer(access?.limitedToConsent),
    SMALLEST_CELL: String(access?.smallestCell ?? 1),
  };
}

function written(value: unknown) {
  if (typeof value !== 'object' || value === null) return value;
  const { amount, currency } = value as Money;
  return `${amount} ${currency}`;
}

/** Somebody who is made up, as far as the preview shows them. */
const NADIA = {
  'Customer.displayName': 'Nadia Muster',
  'Customer.customerNumber': 'C-000042',
  'ContactPoint.value': 'nadia.muster@example.com',
  'Address.line': '12 Harbour Street',
  'Address.city': 'Hamburg',
  'Address.country': 'DE',
  'Customer.gender': 'FEMALE',
  'Customer.birthDate': '1988-05-17',
  'Customer.age': '38',
  'Customer.maritalStatus': 'MARRIED',
  'Lifetime.orders': '7',
  'Membership.level': 'GOLD',
  'Lifetime.spend': { amount: '273.10', currency: 'EUR' },
  'Customer.creditRating': 'Good',
  'Consent.status': 'GRANTED',
  'Customer.notes': 'Prefers calls in the evening.',
  'Customer.taxNumber': '900-12-3456',
  'Organization.legalName': 'Muster Trading Ltd',
  'Customer.source': 'web form',
};
