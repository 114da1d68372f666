import type { AuditAction, DataCategory, ReadTrailQueryVariables } from '@/generated/operations';
import { DATA_CATEGORIES } from '@/lib/access/data-categories';
import { AUDIT_ACTIONS } from './actions';

/** What the address says of the trail. */
export interface AuditSearch {
  customer?: string | undefined;
  user?: string | undefined;
  action?: AuditAction | undefined;
  category?: DataCategory | undefined;
  refused?: true | undefined;
  /** Calendar dates where the viewer is, both included. */
  from?: string | undefined;
  until?: string | undefined;
  after?: string | undefined;
}

/** What cannot be read is left out: an old link then shows more than it meant, and says so in its filters. */
export function parseAuditSearch(search: Record<string, unknown>): AuditSearch {
  return {
    customer: textOf(search.customer),
    user: textOf(search.user),
    action: AUDIT_ACTIONS.find((action) => action === search.action),
    category: DATA_CATEGORIES.find((category) => category === search.category),
    refused: search.refused === true ? true : undefined,
    from: dateOf(search.from),
    until: dateOf(search.until),
    after: textOf(search.after),
  };
}

export function variablesOf({ from, until, ...search }: AuditSearch): ReadTrailQueryVariables {
  return {
    ...search,
    from: from && startOf(from, 0),
    // The server excludes the end, people include the day.
    until: until && startOf(until, 1),
  };
}

/** The instant at which a day begins where the viewer is; not all days have 24 hours. */
function startOf(date: string, daysLater: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + daysLater).toISOString();
}

/** Short ids are read from addresses as numbers. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function dateOf(value: unknown): string | undefined {
  const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return isDate && !Number.isNaN(Date.parse(value)) ? value : undefined;
}
