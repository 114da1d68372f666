import { condition, type Filter } from '../filter/filter';
import { chosenOf, has, toggleChoice, type Alternatives } from './alternatives';

/** Where fifths of recency and of frequency meet. */
export interface Cell {
  recency: number;
  frequency: number;
}

const CELLS: Alternatives<Cell> = { read: cellOf, write: conditionOf };

export function cellSelected(filter: Filter, cell: Cell): boolean {
  return has(chosenOf(filter, CELLS).included, cell, CELLS);
}

export function toggleCell(filter: Filter, cell: Cell): Filter {
  return toggleChoice(filter, CELLS, cell, 'include');
}

/** Of a condition that names a cell and nothing else. */
function cellOf({ rfm }: Filter): Cell | undefined {
  const { recency, frequency, monetary, group: named } = rfm ?? {};
  if (!recency || !frequency || monetary || named) return undefined;
  const isOne = recency.gte === recency.lte && frequency.gte === frequency.lte;
  if (!isOne || recency.gte == null || frequency.gte == null) return undefined;
  return { recency: recency.gte, frequency: frequency.gte };
}

function conditionOf({ recency, frequency }: Cell): Filter {
  return condition('rfm', {
    recency: { gte: recency, lte: recency },
    frequency: { gte: frequency, lte: frequency },
  });
}
