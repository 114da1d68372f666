import { useQuery } from '@tanstack/react-query';
import { MatchCustomer } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { timeZone } from '../../api/variables';
import type { Filter } from '../../filter/filter';

/** Which parts of a filter describe a customer; null until searches show the customer. */
export function useMatches(id: string, filter: Filter) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: ['customers', 'matches', id, filter],
    queryFn: ({ signal }) => ask(MatchCustomer, { id, filter, ...timeZone() }, signal),
    select: ({ customer }) => customer?.matches ?? null,
  });
}
