import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ListCustomers, type ListCustomersQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { EVERYONE, type Filter } from '../filter/filter';
import type { Sort } from '../results/sort';
import { questionAbout } from './variables';

export type ListedCustomer = ListCustomersQuery['customers']['edges'][number]['node'];

export function useCustomers(filter: Filter | undefined, sort: Sort) {
  const { ask } = useViewer();
  return useInfiniteQuery({
    queryKey: ['customers', 'list', filter, sort],
    queryFn: ({ signal, pageParam }) =>
      ask(ListCustomers, { ...questionAbout(filter ?? EVERYONE), sort: [sort], after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ customers: { pageInfo } }) =>
      pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
    select: ({ pages }) => pages.flatMap(({ customers }) => customers.edges.map(({ node }) => node)),
    placeholderData: keepPreviousData,
    enabled: filter !== undefined,
  });
}
