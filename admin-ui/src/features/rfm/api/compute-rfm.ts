import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ComputeRfm } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { RFM } from './read-rfm';

export function useComputeRfm() {
  const { ask } = useViewer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask(ComputeRfm, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: RFM }),
  });
}
