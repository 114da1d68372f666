import { DeleteCustomer } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { useRemoval } from './use-removal';

export function useDeleteCustomer(id: string) {
  const { ask } = useViewer();
  return useRemoval(id, async () => (await ask(DeleteCustomer, { id })).deleteCustomer);
}
