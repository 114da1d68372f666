import type { ProfileValue } from '../api/understand-segment';

const FIRST_MORE = 10;
const FIRST_RARER = 5;

/** Standard deviations: farther from what is expected, chance alone leads one time in twenty. */
const TELLING = 2;

/** The most telling values, or all of them: more frequent ones with the highest lift first, rarer ones with the lowest last. */
export function apart(values: readonly ProfileValue[], whole: boolean) {
  const shown = whole ? values : values.filter(isTelling);
  const allMore = shown.filter(({ lift }) => lift > 1);
  const allRarer = shown.filter(({ lift }) => lift <= 1);
  const more = whole ? allMore : allMore.slice(0, FIRST_MORE);
  const rarer = whole ? allRarer : allRarer.slice(-FIRST_RARER);
  return { more, rarer, isShortened: more.length + rarer.length < values.length };
}

/** Nearer to one, a lift is no news however sure it is. */
const NEARLY_EQUAL = 0.05;

/** As many customers, taken from all by lot, would rarely differ so much. */
function isTelling({ count, share, baseShare, lift }: ProfileValue): boolean {
  if (Math.abs(lift - 1) < NEARLY_EQUAL) return false;
  const customers = count / share;
  const deviation = Math.sqrt((baseShare * (1 - baseShare)) / customers);
  return Math.abs(share - baseShare) > TELLING * deviation;
}

/** From -1 to 1: where a bar ends that begins in the middle. Twice as frequent is as far as half as frequent. */
export function reach(lift: number, values: readonly ProfileValue[]): number {
  const farthest = Math.max(...values.map((value) => Math.abs(Math.log2(value.lift))), 1);
  return Math.log2(lift) / farthest;
}
