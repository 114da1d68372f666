import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { SuggestValues, type SuggestValuesQuery } from '@/generated/operations';
import { withOnly } from '@/lib/graphql/operation';
import { useViewer } from '@/lib/viewer/viewer';

export type Suggested = Exclude<keyof SuggestValuesQuery['customers']['facets'], '__typename'>;

/** The commonest values of a field, over everyone; those with a text in them when one is given. */
export function useSuggestedValues(field: Suggested, contains: string): string[] {
  const { ask, may } = useViewer();
  const { data } = useQuery({
    queryKey: ['customers', 'suggested-values', field, contains],
    queryFn: ({ signal }) =>
      ask(withOnly(SuggestValues, 'facets', [field]), contains === '' ? {} : { contains }, signal),
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
    enabled: may(`CustomerFacets.${field}`),
  });
  return data?.customers.facets[field]?.map(({ value }) => value) ?? [];
}
