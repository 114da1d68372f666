import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ReadMovement, type ReadMovementQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { RFM } from './read-rfm';

export type Flow = NonNullable<NonNullable<ReadMovementQuery['rfm']>['movement']>[number];
export type Standing = NonNullable<Flow['from']>;

/** Null for roles that are told no exact counts of everybody. */
export function useMovement(from: string, to: string, revision: number) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: [...RFM, 'movement', from, to, revision],
    queryFn: ({ signal }) => ask(ReadMovement, { from, to }, signal),
    select: (data) => data.rfm?.movement ?? null,
    placeholderData: keepPreviousData,
  });
}
