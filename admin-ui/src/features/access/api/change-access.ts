import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  ChangeAccess,
  type ChangeAccessMutationVariables,
  type ReadAccessQuery,
} from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { ACCESS_REPORT } from './read-access';

/** The answer is the new state: the page need not ask for it. */
export function useChangeAccess() {
  const { ask } = useViewer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (variables: ChangeAccessMutationVariables) => ask(ChangeAccess, variables),
    onSuccess: ({ changeAccess }) => {
      queries.setQueryData<ReadAccessQuery>(ACCESS_REPORT, { accessRules: changeAccess });
    },
  });
}
