import type { AuditAction, ReadTrailQueryVariables } from '@/generated/operations';
import type { DataCategory } from './role-schema';

interface FakeEntry {
  position: string;
  happenedAt: string;
  user: string;
  client: string;
  roles: string[];
  action: AuditAction;
  operation: string | null;
  categories: DataCategory[];
  affected: number;
  customers: string[];
  detail: string | null;
  reason: string | null;
  refused: boolean;
}

const MINUTE = 60_000;

export function inventAudit(size = 120) {
  return new FakeAudit(Array.from({ length: size }, (_, index) => invented(index, size - index)));
}

/** The first entry is the oldest, and stands at position 1. */
export class FakeAudit {
  constructor(private readonly entries: FakeEntry[]) {}

  page({ first = 50, after, ...filter }: ReadTrailQueryVariables & { first?: number }) {
    const found = this.entries
      .filter((entry) => matches(entry, filter))
      .filter(({ position }) => after == null || Number(position) < Number(after))
      .reverse();
    const entries = found.slice(0, first);
    return { entries, nextPage: found.length > first ? entries.at(-1)?.position : null };
  }

  noteReading(user: string, role: string, customer: string) {
    this.note({ user, roles: [role], customers: [customer] });
  }

  noteReveal(user: string, role: string, customer: string, category: DataCategory, reason: string) {
    const what = { action: 'REVEAL', operation: 'RevealCustomer', reason } as const;
    this.note({ ...what, categories: [category], user, roles: [role], customers: [customer] });
  }

  private note(entry: Partial<FakeEntry>) {
    const position = String(this.entries.length + 1);
    this.entries.push({ ...READING, position, happenedAt: new Date().toISOString(), ...entry });
  }
}

function matches(entry: FakeEntry, filter: ReadTrailQueryVariables): boolean {
  const { customer, user, action, category, refused, from, until } = filter;
  return (
    (customer == null || entry.customers.includes(String(customer))) &&
    (user == null || entry.user === user) &&
    (action == null || entry.action === action) &&
    (category == null || entry.categories.includes(category)) &&
    (refused == null || entry.refused === refused) &&
    (from == null || entry.happenedAt >= new Date(from).toISOString()) &&
    (until == null || entry.happenedAt < new Date(until).toISOString())
  );
}

const READING: FakeEntry = {
  position: '0',
  happenedAt: '',
  user: 'maria.service',
  client: '',
  roles: ['service'],
  action: 'READ_CUSTOMERS',
  operation: 'ReadCustomer',
  categories: ['IDENTITY', 'CONTACT', 'LOCATION', 'BEHAVIOUR'],
  affected: 1,
  customers: ['1004'],
  detail: null,
  reason: null,
  refused: false,
};

/** What happens in an installation, over and over. */
const HAPPENINGS: Partial<FakeEntry>[] = [
  {},
  {
    user: 'li.marketing',
    roles: ['marketing'],
    operation: 'ListCustomers',
    categories: ['IDENTITY', 'DEMOGRAPHIC', 'LOCATION'],
    affected: 250,
    customers: Array.from({ length: 200 }, (_, index) => String(1000 + index)),
  },
  {
    user: 'partner-app',
    client: 'partner-app',
    roles: ['partner'],
    action: 'ASK',
    operation: 'ByName',
    categories: [],
    affected: 0,
    customers: [],
    detail: 'Query.customers(search:) does not exist.',
    refused: true,
  },
  { customers: ['1000'], categories: ['IDENTITY', 'FINANCIAL'] },
  {
    user: 'olga.admin',
    roles: ['admin'],
    action: 'CHANGE_ACCESS',
    operation: 'ChangeAccess',
    categories: [],
    affected: 0,
    customers: [],
    detail: 'marketing: CONTACT was VISIBLE and is MASKED',
  },
  { action: 'CHANGE_CUSTOMERS', operation: 'Upsert', affected: 2, customers: ['1001', '1002'] },
  {
    action: 'REVEAL',
    operation: 'RevealCustomer',
    categories: ['FINANCIAL'],
    reason: 'Ticket 4711: an invoice is in dispute.',
  },
  {
    user: 'pavel.privacy',
    roles: ['privacy-officer'],
    action: 'ERASE_CUSTOMER',
    operation: 'EraseCustomer',
    categories: [],
    customers: ['977'],
    reason: 'Asked for it by letter.',
  },
];

function invented(index: number, before: number): FakeEntry {
  return {
    ...READING,
    ...HAPPENINGS[index % HAPPENINGS.length],
    position: String(index + 1),
    happenedAt: new Date(Date.now() - before * 17 * MINUTE).toISOString(),
  };
}
