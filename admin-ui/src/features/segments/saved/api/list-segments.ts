import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  ListSegments,
  type ListSegmentsQuery,
  type ListSegmentsQueryVariables,
} from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { SEGMENTS } from './keys';

export type SegmentPage = NonNullable<ListSegmentsQuery['segments']>;
export type ListedSegment = SegmentPage['segments'][number];

/** Each visit begins with the newest. */
export function useSegmentPage(asked: ListSegmentsQueryVariables) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: [...SEGMENTS, 'list', asked],
    queryFn: ({ signal }) => ask(ListSegments, asked, signal),
    select: (data) => data.segments,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
