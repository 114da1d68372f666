import { useQuery } from '@tanstack/react-query';
import { SuggestValues } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

export const SUGGESTED = ['country', 'state', 'city', 'category', 'brand'] as const;
export type Suggested = (typeof SUGGESTED)[number];

/** The commonest values of a field, over everyone: one question serves every condition. */
export function useSuggestedValues(field: Suggested): string[] {
  const { ask, may } = useViewer();
  const { data } = useQuery({
    queryKey: ['customers', 'suggested-values'],
    queryFn: ({ signal }) => ask(SuggestValues, {}, signal),
    staleTime: 10 * 60_000,
    enabled: may(`CustomerFacets.${field}`),
  });
  return data?.customers.facets[field]?.map(({ value }) => value) ?? [];
}
