import { EraseCustomer } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { useRemoval } from './use-removal';

export function useEraseCustomer(id: string) {
  const { ask } = useViewer();
  return useRemoval(id, async () => (await ask(EraseCustomer, { id })).eraseCustomer);
}
