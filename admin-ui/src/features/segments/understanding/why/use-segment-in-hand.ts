import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useViewer } from '@/lib/viewer/viewer';
import { check } from '../../filter/check';
import { isEmpty, type Filter } from '../../filter/filter';
import { parseFilter } from '../../filter/filter-schema';

/** The segment that stood in the builder, without what was not filled in; nothing when the address holds none. */
export function useSegmentInHand(): { filter?: Filter; isUnreadable?: boolean } {
  const { may } = useViewer();
  const { filter } = useSearch({ from: '/customers/$id' });
  return useMemo(() => {
    if (filter === undefined) return {};
    const draft = parseFilter(filter);
    const ready = draft && check(draft, may).ready;
    return ready && !isEmpty(ready) ? { filter: ready } : { isUnreadable: true };
  }, [filter, may]);
}
