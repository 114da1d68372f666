import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { UnderstandSegment, type ProfileBy, type UnderstandSegmentQuery } from '@/generated/operations';
import { withOnly } from '@/lib/graphql/operation';
import { useViewer } from '@/lib/viewer/viewer';
import { questionAbout } from '../../api/variables';
import type { Filter } from '../../filter/filter';

export type Insight = UnderstandSegmentQuery['filterInsight'];
export type PartCount = Insight['funnel'][number];
export type ProfileValue = Insight['profile'][number];

/** What the parts of a segment do, and what its customers have in common, in one question. */
export function useInsight(filter: Filter, by: ProfileBy[]) {
  const { ask } = useViewer();
  const operation =
    by.length > 0 ? UnderstandSegment : withOnly(UnderstandSegment, 'filterInsight', ['parts', 'funnel']);
  return useQuery({
    queryKey: ['customers', 'insight', filter, by],
    queryFn: ({ signal }) => ask(operation, { ...questionAbout(filter), filter, by }, signal),
    placeholderData: keepPreviousData,
  });
}
