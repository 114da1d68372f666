import { useQuery } from '@tanstack/react-query';
import { WarnOfFilter, type WarnOfFilterQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { isEmpty, type Filter } from '../filter/filter';
import { questionAbout } from './variables';

export type Warning = WarnOfFilterQuery['customers']['warnings'][number];

const NONE: Warning[] = [];

/** What the filter names though nobody has it. Apart from the number, which does not wait for it. */
export function useWarnings(filter: Filter | undefined): Warning[] {
  const { ask } = useViewer();
  const { data } = useQuery({
    queryKey: ['customers', 'warnings', filter],
    queryFn: ({ signal }) => ask(WarnOfFilter, questionAbout(filter ?? { all: [] }), signal),
    select: (answer) => answer.customers.warnings,
    enabled: filter !== undefined && !isEmpty(filter),
  });
  return data ?? NONE;
}
