import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FacetCustomers, type FacetCustomersQuery } from '@/generated/operations';
import { withOnly } from '@/lib/graphql/operation';
import { useViewer } from '@/lib/viewer/viewer';
import {
  AGE_BANDS,
  fieldOf,
  ORDER_BANDS,
  RECENCY_BANDS,
  SPEND_BANDS,
  type FacetName,
} from '../facets/facets';
import { EVERYONE, type Filter } from '../filter/filter';
import { questionAbout } from './variables';

export type Facets = FacetCustomersQuery['customers']['facets'];

/** Of long facets; the rest comes page by page. */
export const FIRST_VALUES = 8;

/** The open facets, in one question. */
export function useFacets(filter: Filter | undefined, open: readonly FacetName[]) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: ['customers', 'facets', filter, open],
    queryFn: ({ signal }) =>
      ask(
        withOnly(FacetCustomers, 'facets', open.map(fieldOf)),
        {
          ...questionAbout(filter ?? EVERYONE),
          ages: AGE_BANDS,
          amounts: SPEND_BANDS,
          orders: ORDER_BANDS,
          days: RECENCY_BANDS,
          first: FIRST_VALUES,
        },
        signal,
      ),
    select: (data) => data.customers.facets,
    placeholderData: keepPreviousData,
    enabled: filter !== undefined && open.length > 0,
  });
}
