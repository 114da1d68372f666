import { useInfiniteQuery } from '@tanstack/react-query';
import { ListOrders, type ListOrdersQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

type Orders = NonNullable<NonNullable<ListOrdersQuery['customer']>['orders']>;
export type Order = Orders['edges'][number]['node'];

export function useOrders(id: string) {
  const { ask, may } = useViewer();
  return useInfiniteQuery({
    queryKey: ['customer', id, 'orders'],
    queryFn: ({ signal, pageParam }) => ask(ListOrders, { id, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ customer }) =>
      customer?.orders?.pageInfo.hasNextPage ? (customer.orders.pageInfo.endCursor ?? undefined) : undefined,
    select: ({ pages }) => ({
      total: pages[0]?.customer?.orders?.totalCount ?? 0,
      orders: pages.flatMap(({ customer }) => customer?.orders?.edges.map(({ node }) => node) ?? []),
    }),
    enabled: may('Customer.orders'),
  });
}
