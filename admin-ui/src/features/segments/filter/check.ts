import type {
  DateCondition,
  DecimalRange,
  IntRange,
  PurchasesCondition,
  Window,
} from '@/generated/operations';
import type { May } from '@/lib/graphql/operation';
import { childrenOf, group, groupOf, isEmpty, kindOf, type Filter, type Path } from './filter';

/**
 * What keeps a condition from being asked. An incomplete one waits quietly; a conflict or one that the viewer may not use
 * stops the whole question, for its answer would not be what the screen says.
 */
export type Flaw = 'incomplete' | 'conflict' | 'forbidden';

export interface Checked {
  /** What may be asked; absent while something stops it. `EVERYONE` when nothing is filled in yet. */
  ready?: Filter;
  flaws: ReadonlyMap<string, Flaw>;
}

export function pathKey(path: Path): string {
  return path.join('.');
}

export function check(filter: Filter, may: May): Checked {
  const flaws = new Map<string, Flaw>();
  const ready = keepReady(filter, [], may, flaws);
  const stopped = [...flaws.values()].some((flaw) => flaw !== 'incomplete');
  return stopped ? { flaws } : { ready: ready ?? { all: [] }, flaws };
}

function keepReady(filter: Filter, path: Path, may: May, flaws: Map<string, Flaw>): Filter | undefined {
  const parent = groupOf(filter);
  if (!parent) {
    const flaw = flawOf(filter, may);
    if (flaw) flaws.set(pathKey(path), flaw);
    return flaw ? undefined : filter;
  }
  const children = childrenOf(filter).flatMap(
    (child, index) => keepReady(child, [...path, index], may, flaws) ?? [],
  );
  // `any` of nothing would be nobody; an empty group says nothing at all.
  const kept = group(parent.combinator, children);
  return isEmpty(kept) ? undefined : kept;
}

function flawOf(filter: Filter, may: May): Flaw | undefined {
  if (!may(`CustomerFilter.${kindOf(filter)}`)) return 'forbidden';
  const ranged = filter.age ?? filter.lifetimeOrders ?? filter.lifetimeSpend;
  if (ranged) return rangeFlaw(ranged);
  const dated = filter.firstOrder ?? filter.lastOrder;
  if (dated) return dateFlaw(dated);
  if (filter.purchases) return purchasesFlaw(filter.purchases, may);
  if (filter.consent) return undefined;
  return valuesOf(filter).length === 0 ? 'incomplete' : undefined;
}

export function valuesOf(filter: Filter): readonly string[] {
  const listed =
    filter.gender ??
    filter.kind ??
    filter.channel ??
    filter.country ??
    filter.state ??
    filter.city ??
    filter.category ??
    filter.brand;
  return listed?.in ?? [];
}

export function rangeFlaw({ gte, lte }: IntRange | DecimalRange): Flaw | undefined {
  if (gte == null && lte == null) return 'incomplete';
  return gte != null && lte != null && Number(gte) > Number(lte) ? 'conflict' : undefined;
}

export function windowFlaw({ lastDays, from, until }: Window): Flaw | undefined {
  if (lastDays == null && from == null && until == null) return 'incomplete';
  if (lastDays != null) return lastDays < 1 ? 'conflict' : undefined;
  return from != null && until != null && from > until ? 'conflict' : undefined;
}

function dateFlaw({ within }: DateCondition): Flaw | undefined {
  return windowFlaw(within);
}

function purchasesFlaw(purchases: PurchasesCondition, may: May): Flaw | undefined {
  const parts = Object.keys(purchases).map((part) => `PurchasesCondition.${part}`);
  // The window is open to everyone, so it is not among the viewer's fields.
  if (!parts.filter((part) => part !== 'PurchasesCondition.within').every(may)) return 'forbidden';
  const flaws = [
    purchases.within && windowFlaw(purchases.within),
    ...[purchases.orders, purchases.quantity, purchases.spend].map((range) => range && rangeFlaw(range)),
  ];
  if (flaws.includes('conflict')) return 'conflict';
  const lists = [
    purchases.channel,
    purchases.store,
    purchases.line?.category,
    purchases.line?.brand,
    purchases.line?.sku,
  ];
  const unfilled = flaws.includes('incomplete') || lists.some((list) => list?.in.length === 0);
  return unfilled ? 'incomplete' : undefined;
}
