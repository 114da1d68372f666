import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DeleteSegment, type DeleteSegmentMutationVariables } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { SEGMENTS } from './keys';

export function useDeleteSegment() {
  const { ask } = useViewer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (variables: DeleteSegmentMutationVariables) => ask(DeleteSegment, variables),
    // Its own page is left: asking for it again would only be told that it is gone.
    onSuccess: () => queries.invalidateQueries({ queryKey: [...SEGMENTS, 'list'] }),
  });
}
