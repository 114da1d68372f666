import { useQuery } from '@tanstack/react-query';
import { ReadHistory, type ReadHistoryQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { segmentKey } from './keys';

export type SegmentPast = NonNullable<ReadHistoryQuery['segment']>;
export type Revision = SegmentPast['history'][number];
export type Difference = NonNullable<Revision['diff']>[number];

/** What it said before, and what holds it now. */
export function useSegmentPast(id: string, revision: number) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: [...segmentKey(id), 'past', revision],
    queryFn: ({ signal }) => ask(ReadHistory, { id }, signal),
    select: (data) => data.segment,
    staleTime: 0,
  });
}
