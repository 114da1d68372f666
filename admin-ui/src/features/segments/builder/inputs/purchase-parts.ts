import type { LineCondition, PurchasesCondition } from '@/generated/operations';
import type { May } from '@/lib/graphql/operation';

const LINE_PARTS = ['category', 'brand', 'sku'] as const satisfies (keyof LineCondition)[];
type LinePart = (typeof LINE_PARTS)[number];

/** What purchases may be bounded by besides their number and time, in the order of the builder. */
export const PARTS = ['channel', 'store', ...LINE_PARTS, 'quantity', 'spend', 'average'] as const;
export type Part = (typeof PARTS)[number];
export type PartValue = { in: string[] } | { gte?: unknown; lte?: unknown };

const RANGES: readonly Part[] = ['quantity', 'spend', 'average'];

function isOfLine(part: string): part is LinePart {
  return LINE_PARTS.some((candidate) => candidate === part);
}

export function permitted(part: Part, may: May): boolean {
  if (isOfLine(part)) return may('PurchasesCondition.line') && may(`LineCondition.${part}`);
  return may(`PurchasesCondition.${part}`);
}

export function fresh(part: Part): PartValue {
  return RANGES.includes(part) ? {} : { in: [] };
}

export function partOf(purchases: PurchasesCondition, part: Part): PartValue | undefined {
  return (isOfLine(part) ? purchases.line?.[part] : purchases[part]) ?? undefined;
}

/** Undefined leaves no trace, not even of an empty line. */
export function withPart(
  purchases: PurchasesCondition,
  part: Part | 'orders' | 'within',
  value: unknown,
): PurchasesCondition {
  if (!isOfLine(part)) return withEntry(purchases, part, value);
  const line = withEntry(purchases.line ?? {}, part, value);
  return withEntry(purchases, 'line', Object.keys(line).length > 0 ? line : undefined);
}

function withEntry<Of extends object>(object: Of, key: keyof Of, value: unknown): Of {
  const { [key]: _, ...rest } = object;
  return (value === undefined ? rest : { ...rest, [key]: value }) as Of;
}
