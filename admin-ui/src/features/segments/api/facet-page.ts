import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { FacetPage } from '@/generated/operations';
import { withOnly } from '@/lib/graphql/operation';
import { useViewer } from '@/lib/viewer/viewer';
import type { LongFacet } from '../facets/facets';
import { EVERYONE, type Filter } from '../filter/filter';
import { questionAbout } from './variables';

const PAGE = 20;

interface FacetPages {
  filter: Filter | undefined;
  facet: LongFacet;
  /** Values that other facets are gone into, such as one country. */
  within: Partial<Record<LongFacet, string>>;
  contains: string;
  /** How many of the most frequent are known already. */
  offset: number;
  /** How many values the filter names: they are told on the first page alone, and missing on the others. */
  named: number;
  enabled: boolean;
}

/** All values of a long facet, page by page. */
export function useFacetPages({ filter, facet, within, contains, offset, named, enabled }: FacetPages) {
  const { ask } = useViewer();
  return useInfiniteQuery({
    queryKey: ['customers', 'facet-page', filter, facet, within, contains, offset],
    queryFn: ({ signal, pageParam }) =>
      ask(
        withOnly(FacetPage, 'facets', [facet]),
        {
          ...questionAbout(filter ?? EVERYONE),
          ...within,
          ...(contains !== '' && { contains }),
          first: PAGE,
          offset: pageParam,
        },
        signal,
      ),
    initialPageParam: offset,
    getNextPageParam: ({ customers }, _, last) =>
      (customers.facets[facet]?.length ?? 0) + named < PAGE ? undefined : last + PAGE,
    select: ({ pages }) => pages.flatMap(({ customers }) => customers.facets[facet] ?? []),
    placeholderData: keepPreviousData,
    enabled: enabled && filter !== undefined,
  });
}
