import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FindSegments } from '@/generated/operations';
import { useSettled } from '@/lib/use-settled';
import { useViewer } from '@/lib/viewer/viewer';
import { SEGMENTS } from './keys';

/** Saved segments with a text in their name, once typing pauses; none while nothing is typed. */
export function useFoundSegments(typed: string) {
  const { ask, may } = useViewer();
  const search = useSettled(typed.trim());
  const { data } = useQuery({
    queryKey: [...SEGMENTS, 'found', search],
    queryFn: ({ signal }) => ask(FindSegments, { search }, signal),
    placeholderData: keepPreviousData,
    enabled: search !== '' && may('USE_SEGMENTS'),
  });
  return search === '' ? [] : (data?.segments?.segments ?? []);
}
