import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FacetCustomers, type FacetCustomersQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { AGE_BANDS, FACET_FIELDS, FACETS, SPEND_BANDS } from '../facets/facets';
import { EVERYONE, type Filter } from '../filter/filter';
import { filterVariable } from './variables';

export type Facets = FacetCustomersQuery['customers']['facets'];

export function useFacets(filter: Filter | undefined) {
  const { ask, may } = useViewer();
  return useQuery({
    queryKey: ['customers', 'facets', filter],
    queryFn: ({ signal }) =>
      ask(
        FacetCustomers,
        { ...filterVariable(filter ?? EVERYONE), ages: AGE_BANDS, amounts: SPEND_BANDS },
        signal,
      ),
    select: (data) => data.customers.facets,
    placeholderData: keepPreviousData,
    enabled: filter !== undefined && FACETS.some((facet) => may(`CustomerFacets.${FACET_FIELDS[facet]}`)),
  });
}
