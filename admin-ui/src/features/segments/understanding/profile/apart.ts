import type { ProfileValue } from '../api/understand-segment';

const FIRST_MORE = 10;
const FIRST_RARER = 5;

/** Between these a value is as frequent here as anywhere. */
const NEARLY_EQUAL = { from: 0.95, to: 1.05 };

/** The most telling values, or all of them: more frequent ones with the highest lift first, rarer ones with the lowest last. */
export function apart(values: readonly ProfileValue[], whole: boolean) {
  const allMore = values.filter(({ lift }) => lift > (whole ? 1 : NEARLY_EQUAL.to));
  const allRarer = values.filter(({ lift }) => (whole ? lift <= 1 : lift < NEARLY_EQUAL.from));
  const more = whole ? allMore : allMore.slice(0, FIRST_MORE);
  const rarer = whole ? allRarer : allRarer.slice(-FIRST_RARER);
  return { more, rarer, isShortened: more.length + rarer.length < values.length };
}

/** From -1 to 1: where a bar ends that begins in the middle. Twice as frequent is as far as half as frequent. */
export function reach(lift: number, values: readonly ProfileValue[]): number {
  const farthest = Math.max(...values.map((value) => Math.abs(Math.log2(value.lift))), 1);
  return Math.log2(lift) / farthest;
}
