import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useViewer } from '@/lib/viewer/viewer';
import { check } from '../filter/check';
import { isEmpty, type Filter } from '../filter/filter';
import { parseFilter } from '../filter/filter-schema';
import type { Opened } from '../saved/open/opened';

/** What keeps a segment from being looked into. */
export type Obstacle = 'broken' | 'flawed' | 'everyone';

export type Standing =
  | { obstacle: Obstacle }
  | {
      /** The segment without what is not filled in. */
      filter: Filter;
      /** It says something else than the saved segment that it began as. */
      changed: boolean;
    };

/** The segment as the address holds it, which is as it stands in the builder. */
export function useStanding(opened?: Opened): Standing {
  const { may } = useViewer();
  const { filter } = useSearch({ from: '/segments/understanding' });
  return useMemo(() => {
    const draft = opened && filter === undefined ? opened.definition : parseFilter(filter);
    if (!draft) return { obstacle: 'broken' };
    const { ready } = check(draft, may);
    if (!ready) return { obstacle: 'flawed' };
    if (isEmpty(ready)) return { obstacle: 'everyone' };
    return { filter: ready, changed: JSON.stringify(draft) !== JSON.stringify(opened?.definition) };
  }, [filter, opened, may]);
}
