import type { Group } from '../api/read-rfm';

export const MEASURES = ['recency', 'frequency', 'monetary'] as const;
export const QUINTILES = [1, 2, 3, 4, 5];
export const CELLS = QUINTILES.length ** MEASURES.length;

type Boxes = Pick<Group, 'recency' | 'frequency' | 'monetary'>;

/** How many of the 125 cells each group gets, being in the first that fits; the last number is of those that none takes. */
export function cellsOf(groups: Boxes[]): number[] {
  const counts = [...groups.map(() => 0), 0];
  for (const recency of QUINTILES) {
    for (const frequency of QUINTILES) {
      for (const monetary of QUINTILES) {
        const cell = { recency, frequency, monetary };
        const first = groups.findIndex((group) =>
          MEASURES.every((measure) => isIn(cell[measure], group[measure])),
        );
        const index = first < 0 ? groups.length : first;
        counts[index] = (counts[index] ?? 0) + 1;
      }
    }
  }
  return counts;
}

export function isIn(quintile: number, { from, to }: Group['recency']): boolean {
  return quintile >= from && quintile <= to;
}
