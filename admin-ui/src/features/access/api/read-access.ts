import { useQuery } from '@tanstack/react-query';
import { ReadAccess, type ReadAccessQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

export type AccessReport = NonNullable<ReadAccessQuery['accessRules']>;
export type RoleAccess = AccessReport['roles'][number];
export type RecordedChange = AccessReport['changes'][number];

export const ACCESS_REPORT = ['access', 'report'];

/** Each visit begins with the newest rules; below an open draft they change only when somebody asks for it. */
export function useAccessReport() {
  const { ask } = useViewer();
  return useQuery({
    queryKey: ACCESS_REPORT,
    queryFn: ({ signal }) => ask(ReadAccess, {}, signal),
    select: (data) => data.accessRules,
    staleTime: 0,
    refetchOnReconnect: false,
  });
}
