import { condition, group, groupOf, type Filter } from '../filter/filter';
import { conjuncts, replaceConjunct } from './values';

/** Where fifths of recency and of frequency meet. */
export interface Cell {
  recency: number;
  frequency: number;
}

export function cellSelected(filter: Filter, cell: Cell): boolean {
  return conjuncts(filter).some((child) => cellsOf(child)?.some((chosen) => same(chosen, cell)));
}

/** Several cells are one `any` at the top. */
export function toggleCell(filter: Filter, cell: Cell): Filter {
  const before = conjuncts(filter).flatMap((child) => cellsOf(child) ?? []);
  const others = before.filter((chosen) => !same(chosen, cell));
  const after = (others.length < before.length ? others : [...before, cell]).map(conditionOf);
  const fresh = after.length > 1 ? group('any', after) : after[0];
  return group(
    'all',
    replaceConjunct(conjuncts(filter), (child) => cellsOf(child) !== undefined, fresh),
  );
}

/** Of a conjunct that names cells and nothing else. */
function cellsOf(filter: Filter): Cell[] | undefined {
  const parent = groupOf(filter);
  if (!parent) return cellOf(filter);
  if (parent.combinator !== 'any' || parent.children.length === 0) return undefined;
  const cells = parent.children.map(cellOf);
  return cells.every((found) => found !== undefined) ? cells.flat() : undefined;
}

function cellOf({ rfm }: Filter): Cell[] | undefined {
  const { recency, frequency, monetary, group: named } = rfm ?? {};
  if (!recency || !frequency || monetary || named) return undefined;
  const isOne = recency.gte === recency.lte && frequency.gte === frequency.lte;
  if (!isOne || recency.gte == null || frequency.gte == null) return undefined;
  return [{ recency: recency.gte, frequency: frequency.gte }];
}

function conditionOf({ recency, frequency }: Cell): Filter {
  return condition('rfm', {
    recency: { gte: recency, lte: recency },
    frequency: { gte: frequency, lte: frequency },
  });
}

function same(left: Cell, right: Cell): boolean {
  return left.recency === right.recency && left.frequency === right.frequency;
}
