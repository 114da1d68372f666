import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FindCustomers, type FindCustomersQuery } from '@/generated/operations';
import { useSettled } from '@/lib/use-settled';
import { useViewer } from '@/lib/viewer/viewer';

export type FoundCustomer = NonNullable<FindCustomersQuery['customers']>['edges'][number]['node'];

/** One letter of an alphabet says nothing yet; one Chinese character is a family name. */
export function worthSearching(scrap: string): boolean {
  return scrap.length > 1 || /\p{Script=Han}/u.test(scrap);
}

export function useFindCustomers(search: string) {
  const { ask, may } = useViewer();
  const scrap = useSettled(search.trim());
  const enabled = worthSearching(scrap) && may('Query.customers(search:)');
  return useQuery({
    queryKey: ['customers', 'find', scrap],
    // The signal stops a search that the next letter has overtaken.
    queryFn: ({ signal }) => ask(FindCustomers, { search: scrap }, signal),
    select: (data) => data.customers,
    placeholderData: enabled ? keepPreviousData : undefined,
    enabled,
  });
}
