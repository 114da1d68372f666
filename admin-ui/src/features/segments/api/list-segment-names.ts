import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { ListSegmentNames, ReadSegmentName } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

export interface SegmentName {
  id: string;
  name: string;
}

/** The saved segments that can be used, by name; those with a text in their name when one is given. */
export function useUsableSegments(search: string): SegmentName[] {
  const { ask, may } = useViewer();
  const { data } = useQuery({
    queryKey: ['segments', 'names', search],
    queryFn: ({ signal }) => ask(ListSegmentNames, search === '' ? {} : { search }, signal),
    placeholderData: keepPreviousData,
    enabled: may('USE_SEGMENTS'),
  });
  const usable = (data?.segments?.segments ?? []).filter(
    ({ missing, problem }) => !problem && missing.length === 0,
  );
  return usable.map(({ id, name }) => ({ id, name }));
}

/** What these are called; undefined while it is not known, or when there is no such segment. */
export function useSegmentNames(ids: readonly string[]): (id: string) => string | undefined {
  const { ask, may } = useViewer();
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['segments', 'name', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(ReadSegmentName, { id }, signal),
      enabled: may('USE_SEGMENTS'),
    })),
  });
  return (id) => answers[ids.indexOf(id)]?.data?.segment?.name;
}
