import { useQuery } from '@tanstack/react-query';
import {
  SizeSegments,
  type ListSegmentsQueryVariables,
  type SizeSegmentsQuery,
} from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { SEGMENTS } from './keys';

export type SizedSegment = NonNullable<SizeSegmentsQuery['segments']>['segments'][number];

/** Apart from the list, since each size is a search: the names need not wait, nor be lost while searches are down. */
export function useSegmentSizes(asked: ListSegmentsQueryVariables) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: [...SEGMENTS, 'sizes', asked],
    queryFn: ({ signal }) => ask(SizeSegments, asked, signal),
    select: (data) => new Map((data.segments?.segments ?? []).map((sized) => [sized.id, sized])),
  });
}
