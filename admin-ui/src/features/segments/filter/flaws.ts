import type {
  BirthdayCondition,
  DecimalRange,
  IntRange,
  PurchasesCondition,
  RfmCondition,
  Window,
} from '@/generated/operations';
import type { May } from '@/lib/graphql/operation';

/**
 * What keeps a condition from being asked. An incomplete one waits quietly; a conflict or one that the viewer may not use
 * stops the whole question, for its answer would not be what the screen says.
 */
export type Flaw = 'incomplete' | 'conflict' | 'forbidden';

const MOST_DAYS = 73_000;
const MOST_DAYS_TO_BIRTHDAY = 366;

export function listFlaw(values: readonly string[]): Flaw | undefined {
  return values.length === 0 ? 'incomplete' : undefined;
}

export function rangeFlaw({ gte, lte }: IntRange | DecimalRange): Flaw | undefined {
  if (gte == null && lte == null) return 'incomplete';
  return gte != null && lte != null && Number(gte) > Number(lte) ? 'conflict' : undefined;
}

export function windowFlaw({ lastDays, from, until }: Window): Flaw | undefined {
  if (lastDays == null && from == null && until == null) return 'incomplete';
  if (lastDays != null) return lastDays < 1 || lastDays > MOST_DAYS ? 'conflict' : undefined;
  return from != null && until != null && from > until ? 'conflict' : undefined;
}

/** From a later to an earlier day of the calendar is over New Year, and no conflict. */
export function birthdayFlaw({ nextDays, from, until }: BirthdayCondition): Flaw | undefined {
  if (nextDays != null) return nextDays > MOST_DAYS_TO_BIRTHDAY ? 'conflict' : undefined;
  if (from == null || until == null) return 'incomplete';
  return isCalendarDay(from) && isCalendarDay(until) ? undefined : 'conflict';
}

/** A day of any year, such as `02-29`. */
export function isCalendarDay(text: string): boolean {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  // 2024 had a 29 February.
  return new Date(`2024-${month}-${day}T00:00:00Z`).getUTCDate() === Number(day);
}

export function purchasesFlaw(purchases: PurchasesCondition, may: May): Flaw | undefined {
  const { within, channel, store, line, orders, quantity, spend, average } = purchases;
  if (!partsOf(purchases).every(may)) return 'forbidden';
  const flaws = [
    within && windowFlaw(within),
    ...[orders, quantity, spend, average].map((range) => range && rangeFlaw(range)),
    ...[channel, store, line?.category, line?.brand, line?.sku].map((list) => list && listFlaw(list.in)),
  ];
  return (['conflict', 'incomplete'] as const).find((flaw) => flaws.includes(flaw));
}

/** Parts of five, the best last. */
const QUINTILES = 5;

export function rankingFlaw({ group, ...measures }: RfmCondition, may: May): Flaw | undefined {
  const given = Object.entries({ group, ...measures }).filter(([, value]) => value != null);
  if (!given.every(([part]) => may(`RfmCondition.${part}`))) return 'forbidden';
  if (given.length === 0) return 'incomplete';
  const flaws = [
    group && listFlaw(group.in),
    ...Object.values(measures).map((range) => range && quintilesFlaw(range)),
  ];
  return (['conflict', 'incomplete'] as const).find((flaw) => flaws.includes(flaw));
}

function quintilesFlaw(range: IntRange): Flaw | undefined {
  const isOne = (quintile: number | null | undefined) =>
    quintile == null || (quintile >= 1 && quintile <= QUINTILES);
  return isOne(range.gte) && isOne(range.lte) ? rangeFlaw(range) : 'conflict';
}

/** The coordinates of what it says. The window is open to everyone, so it is not among the viewer's fields. */
function partsOf(purchases: PurchasesCondition): string[] {
  const parts = Object.keys(purchases).filter((part) => part !== 'within');
  return [
    ...parts.map((part) => `PurchasesCondition.${part}`),
    ...Object.keys(purchases.line ?? {}).map((part) => `LineCondition.${part}`),
  ];
}
