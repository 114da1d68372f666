import * as v from 'valibot';
import type { CustomerSort } from '@/generated/operations';
import type { May } from '@/lib/graphql/operation';

export type Sort = Required<CustomerSort>;
export type SortBy = Sort['by'];

export const SORTS = ['LIFETIME_SPEND', 'LIFETIME_ORDERS', 'LAST_ORDER', 'FIRST_ORDER', 'AGE', 'ID'] as const;

const sortText = v.pipe(
  v.string(),
  v.transform((text) => text.split('.')),
  v.strictTuple([v.picklist(SORTS), v.picklist(['ASC', 'DESC'])]),
  v.transform(([by, direction]): Sort => ({ by, direction })),
);

export function permittedSorts(may: May): SortBy[] {
  return SORTS.filter((by) => by === 'ID' || may(`CustomerSortBy.${by}`));
}

export function defaultSort(may: May): Sort {
  const [by = 'ID'] = permittedSorts(may);
  return { by, direction: by === 'ID' ? 'ASC' : 'DESC' };
}

/** `LIFETIME_SPEND.DESC`; undefined when the address asks for a sort that does not exist for this viewer. */
export function parseSort(value: unknown, may: May): Sort | undefined {
  if (value === undefined) return defaultSort(may);
  const result = v.safeParse(sortText, value);
  return result.success && permittedSorts(may).includes(result.output.by) ? result.output : undefined;
}

export function printSort({ by, direction }: Sort): string {
  return `${by}.${direction}`;
}

/** The largest first, as people mean it; a second click turns it round. */
export function turned(sort: Sort, by: SortBy): Sort {
  return { by, direction: sort.by === by && sort.direction === 'DESC' ? 'ASC' : 'DESC' };
}
