import { useQuery } from '@tanstack/react-query';
import { ReadSegment, type ReadSegmentQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { segmentKey } from './keys';

export type SavedSegment = NonNullable<ReadSegmentQuery['segment']>;

const WHILE_FREEZING = 3_000;

export function useSavedSegment(id: string) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: segmentKey(id),
    queryFn: ({ signal }) => ask(ReadSegment, { id }, signal),
    select: (data) => data.segment,
    staleTime: 0,
    refetchInterval: ({ state }) => state.data?.segment?.kind === 'FREEZING' && WHILE_FREEZING,
  });
}
