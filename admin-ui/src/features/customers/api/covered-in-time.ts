import type { ReadCustomerQuery } from '@/generated/operations';

export type Reveal = NonNullable<NonNullable<ReadCustomerQuery['customer']>['reveals']>[number];

/** So that the server has covered it by then. */
const LEEWAY = 1_000;
/** When a clock here is ahead of the server's. Every question is noted, so not too often. */
const PAUSE = 30_000;

/** Milliseconds until the first of them is over, or false when there is none. */
function untilCovered(reveals: Reveal[]): number | false {
  if (reveals.length === 0) return false;
  const left = Math.min(...reveals.map(({ until }) => Date.parse(until))) - Date.now();
  return left > 0 ? left + LEEWAY : PAUSE;
}

/**
 * Asks again when something of the answer is to be covered again, looked at or not. Without a network that fails at once
 * rather than wait with the data on the screen.
 */
export function coveredInTime<Data>(revealsOf: (data: Data) => Reveal[] | undefined) {
  return {
    refetchInterval: ({ state: { data } }: { state: { data: Data | undefined } }) =>
      untilCovered((data && revealsOf(data)) ?? []),
    refetchIntervalInBackground: true,
    networkMode: 'always' as const,
  };
}
