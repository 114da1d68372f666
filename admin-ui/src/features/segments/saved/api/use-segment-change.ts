import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReadSegmentQuery } from '@/generated/operations';
import type { Operation } from '@/lib/graphql/operation';
import { useViewer } from '@/lib/viewer/viewer';
import { SEGMENTS, segmentKey } from './keys';
import type { SavedSegment } from './read-segment';

/** The answer is the new state of the segment; lists and whatever holds it are asked for again. */
export function useSegmentChange<Data, Variables>(
  operation: Operation<Data, Variables>,
  changed: (data: Data) => SavedSegment | undefined,
) {
  const { ask } = useViewer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (variables: Variables) => {
      const segment = changed(await ask(operation, variables));
      if (!segment) throw new Error(`${operation.name} answers with the segment`);
      return segment;
    },
    onSuccess: (segment) => {
      queries.setQueryData<ReadSegmentQuery>(segmentKey(segment.id), { segment });
      void queries.invalidateQueries({
        queryKey: SEGMENTS,
        predicate: ({ queryKey }) => queryKey.length !== 3 || queryKey[2] !== segment.id,
      });
      // Whoever asks by this segment asked by what it meant before.
      void queries.invalidateQueries({ queryKey: ['customers'], refetchType: 'none' });
    },
  });
}
