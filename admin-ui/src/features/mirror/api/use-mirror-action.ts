import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Operation } from '@/lib/graphql/operation';
import { useViewer } from '@/lib/viewer/viewer';

/** Whatever came of it, the page then shows the newest state. */
export function useMirrorAction<Data, Variables>(operation: Operation<Data, Variables>) {
  const { ask } = useViewer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (variables: Variables) => ask(operation, variables),
    onSettled: () => queries.invalidateQueries({ queryKey: ['mirror', 'report'] }),
  });
}
