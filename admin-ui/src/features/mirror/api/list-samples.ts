import { useQuery } from '@tanstack/react-query';
import { ListSamples, type ListSamplesQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

export type Sample = NonNullable<ListSamplesQuery['mirror']>['samples'][number];

/** The server takes one a minute; asking more often would show nothing new. */
const MINUTE = 60_000;

export function useSamples(hours: number) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: ['mirror', 'samples', hours],
    queryFn: ({ signal }) => ask(ListSamples, { hours }, signal),
    select: (data) => data.mirror?.samples ?? [],
    refetchInterval: MINUTE,
    refetchOnWindowFocus: true,
    staleTime: MINUTE,
  });
}
