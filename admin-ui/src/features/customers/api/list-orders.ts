import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { ListOrders, type ListOrdersQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { coveredInTime, type Reveal } from './covered-in-time';

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
      reveals: onAll(revealsOf(pages)),
    }),
    enabled: may('Customer.orders'),
    ...coveredInTime<InfiniteData<ListOrdersQuery>>(({ pages }) => revealsOf(pages).flat()),
  });
}

function revealsOf(pages: ListOrdersQuery[]): Reveal[][] {
  return pages.map(({ customer }) => customer?.reveals ?? []);
}

/** What is covered on one page counts as covered on all: a band must never be taken for an amount. */
function onAll([first = [], ...others]: Reveal[][]): Reveal[] {
  return first.filter(({ category }) =>
    others.every((reveals) => reveals.some((reveal) => reveal.category === category)),
  );
}
