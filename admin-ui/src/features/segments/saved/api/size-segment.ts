import { useQuery } from '@tanstack/react-query';
import { ReadSizes, SizeSegment, type ReadSizesQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { segmentKey } from './keys';

export type DailySize = NonNullable<NonNullable<ReadSizesQuery['segment']>['sizes']>[number];

/** How many are in it now: a search, which may be down. */
export function useSize(id: string, revision: number) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: [...segmentKey(id), 'size', revision],
    queryFn: ({ signal }) => ask(SizeSegment, { id }, signal),
    select: (data) => data.segment?.size ?? null,
  });
}

/** What was kept of each day, from the record. */
export function useDailySizes(id: string, revision: number) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: [...segmentKey(id), 'sizes', revision],
    queryFn: ({ signal }) => ask(ReadSizes, { id }, signal),
    select: (data) => data.segment?.sizes ?? null,
  });
}
