import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ReadTrail, type ReadTrailQuery, type ReadTrailQueryVariables } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

export type AuditPage = NonNullable<ReadTrailQuery['auditTrail']>;
export type AuditEntry = AuditPage['entries'][number];

/** Entries are added all the time, so whoever comes back is shown the newest. */
export function useTrail(variables: ReadTrailQueryVariables) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: ['audit', 'trail', variables],
    queryFn: ({ signal }) => ask(ReadTrail, variables, signal),
    select: (data) => data.auditTrail,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
