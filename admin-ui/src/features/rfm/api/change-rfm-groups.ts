import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ChangeRfmGroups, type ChangeRfmGroupsMutationVariables } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { RFM } from './read-rfm';

/** Settles when the page has the newest groups, whether they are these or somebody else's. */
export function useChangeGroups() {
  const { ask } = useViewer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (variables: ChangeRfmGroupsMutationVariables) => ask(ChangeRfmGroups, variables),
    onSettled: () => queries.invalidateQueries({ queryKey: RFM }),
  });
}
