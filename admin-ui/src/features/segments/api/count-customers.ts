import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CountCustomers } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { EVERYONE, type Filter } from '../filter/filter';
import { questionAbout } from './variables';

/** The number alone, apart from facets and rows, so that it is there first. What is known stays while it may not be asked. */
export function useCount(filter: Filter | undefined, mayAsk = true) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: ['customers', 'count', filter],
    queryFn: ({ signal }) => ask(CountCustomers, questionAbout(filter ?? EVERYONE), signal),
    select: (data) => data.customers,
    placeholderData: keepPreviousData,
    enabled: mayAsk && filter !== undefined,
  });
}
