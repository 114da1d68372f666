import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CountOverlap, type CountOverlapQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { timeZone } from '../../api/variables';
import type { Filter } from '../../filter/filter';

export type Region = CountOverlapQuery['overlap'][number];

/** How many are in each region of two or three groups. */
export function useOverlap(filters: Filter[]) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: ['customers', 'overlap', filters],
    queryFn: ({ signal }) => ask(CountOverlap, { filters, ...timeZone() }, signal),
    select: (data) => data.overlap,
    placeholderData: keepPreviousData,
  });
}
