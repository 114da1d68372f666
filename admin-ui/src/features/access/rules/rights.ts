import type { DataCategory, Permission, Visibility } from '@/generated/operations';
import { ALL_HIDDEN } from '@/lib/access/data-categories';

export type YesOrNo = 'YES' | 'NO';

/** The steps in which counts are told; `1` tells them exactly. */
export type CellSize = `${number}`;

/** All that a role may see and do, in the words in which the server keeps its changes. */
export type Rights = Record<DataCategory, Visibility> &
  Record<Permission | 'LIMITED_TO_CONSENT', YesOrNo> &
  Record<'SMALLEST_CELL', CellSize>;
export type Right = keyof Rights;
export type RightValue = Rights[Right];

/** Complete, says the compiler: what the page did not know of, it would take away by saving. */
const NOTHING_PERMITTED: Record<Permission, YesOrNo> = {
  WRITE_CUSTOMERS: 'NO',
  RECORD_ORDERS: 'NO',
  ERASE_CUSTOMERS: 'NO',
  DELETE_CUSTOMERS: 'NO',
  WATCH_MIRROR: 'NO',
  RUN_MIRROR: 'NO',
  GOVERN_ACCESS: 'NO',
  READ_AUDIT: 'NO',
  REVEAL: 'NO',
  USE_SEGMENTS: 'NO',
  EDIT_SEGMENTS: 'NO',
  EXPORT_CUSTOMERS: 'NO',
};

/** Taking all from a role leaves its limits: lifting them would be giving. */
export const ALL_TAKEN: Partial<Rights> = { ...ALL_HIDDEN, ...NOTHING_PERMITTED };

/** What a role has of which the rules say nothing. */
export const NOTHING: Rights = {
  ...ALL_HIDDEN,
  ...NOTHING_PERMITTED,
  LIMITED_TO_CONSENT: 'NO',
  SMALLEST_CELL: '1',
};

export const RIGHTS = Object.keys(NOTHING) as Right[];
export const PERMISSIONS = Object.keys(NOTHING_PERMITTED) as Permission[];
export const LIMITS = ['LIMITED_TO_CONSENT', 'SMALLEST_CELL'] as const satisfies readonly Right[];
export const VISIBILITIES: readonly Visibility[] = ['HIDDEN', 'MASKED', 'VISIBLE'];

export function isRight(name: string): name is Right {
  return Object.hasOwn(NOTHING, name);
}

export function isVisibility(value: RightValue): value is Visibility {
  return VISIBILITIES.some((visibility) => visibility === value);
}

export function isYesOrNo(value: RightValue): value is YesOrNo {
  return value === 'YES' || value === 'NO';
}

export interface Change {
  role: string;
  right: Right;
  before: RightValue;
  after: RightValue;
}

const RANK: Record<Visibility | YesOrNo, number> = { HIDDEN: 0, MASKED: 1, VISIBLE: 2, NO: 0, YES: 1 };

function rankOf(value: RightValue): number {
  return isVisibility(value) || isYesOrNo(value) ? RANK[value] : Number(value);
}

/** Whether the role sees or may do more afterwards: by more of a right, or by less of a limit. */
export function givesMore({ right, before, after }: Change): boolean {
  const isLimit = LIMITS.some((limit) => limit === right);
  const more = rankOf(after) - rankOf(before);
  return isLimit ? more < 0 : more > 0;
}
