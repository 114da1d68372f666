import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RevealCustomer, type DataCategory } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

/** Succeeds once all that is shown of the customer has been asked for anew. */
export function useRevealCustomer(id: string, category: DataCategory) {
  const { ask } = useViewer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => ask(RevealCustomer, { id, category, reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['customer', id] }),
  });
}
