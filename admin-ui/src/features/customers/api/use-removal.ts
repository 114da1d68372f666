import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useViewer } from '@/lib/viewer/viewer';
import { awaitWrite } from './await-write';

/** Removes a customer, then waits until lists can do without them. The answer says whether they already do. */
export function useRemoval(id: string, remove: () => Promise<{ waitToken: string } | undefined>) {
  const { ask } = useViewer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const removed = await remove();
      return removed !== undefined && (await awaitWrite(ask, removed.waitToken));
    },
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['customer', id] });
      void queries.invalidateQueries({ queryKey: ['customers'] });
    },
  });
}
