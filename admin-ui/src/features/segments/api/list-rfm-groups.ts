import { useQuery } from '@tanstack/react-query';
import { ListRfmGroups } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

/** The named groups of the ranking, in their order. */
export function useRfmGroups(): string[] {
  const { ask, may } = useViewer();
  const { data } = useQuery({
    queryKey: ['rfm', 'group-names'],
    queryFn: ({ signal }) => ask(ListRfmGroups, {}, signal),
    enabled: may('RfmCondition.group'),
  });
  return data?.rfm?.groups.map(({ name }) => name) ?? [];
}
