import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  type Dispatch,
  type SetStateAction,
} from 'react';
import { useSettled } from '@/lib/use-settled';
import { useViewer } from '@/lib/viewer/viewer';
import { check, type Checked } from './filter/check';
import { EVERYONE, isEmpty, type Filter } from './filter/filter';
import { parseFilter } from './filter/filter-schema';
import { defaultSort, parseSort, printSort, type Sort } from './results/sort';
import type { Opened } from './saved/open/opened';
import { useHistory } from './use-history';

/** Takes the new segment, or how it follows from the newest one. */
export type Edit = Dispatch<SetStateAction<Filter>>;

export interface Segment {
  /** As it stands under the editor's hands. */
  draft: Filter;
  flaws: Checked['flaws'];
  edit: Edit;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  /** What is asked: the draft once typing has paused, without what is not filled in; undefined while it cannot be asked. */
  asked: Filter | undefined;
  /** The draft has moved on from what the numbers show. */
  moving: boolean;
  sort: Sort;
  sortBy: (sort: Sort) => void;
  broken?: 'filter' | 'sort';
  startAfresh: () => void;
}

/**
 * The segment lives in the address, so that a link, a reload and the way back all show it again. Of a saved one the address
 * holds the id, and beside it what was changed and not saved yet.
 */
export function useSegment(opened?: Opened): Segment {
  const { may } = useViewer();
  const navigate = useNavigate({ from: '/segments' });
  const address = useSearch({ from: '/segments' });
  const inAddress = useMemo(
    () => (opened && address.filter === undefined ? opened.definition : parseFilter(address.filter)),
    [address.filter, opened],
  );
  const { present: draft, edit, undo, redo, canUndo, canRedo } = useHistory(inAddress ?? EVERYONE);
  const settled = useSettled(draft);
  const known = useRef(keyOf(inAddress));

  useEffect(() => {
    const key = keyOf(inAddress);
    // The echo of our own writing; anything else came by a link or by going back.
    if (key === known.current) return;
    known.current = key;
    edit(inAddress ?? EVERYONE);
  }, [inAddress, edit]);

  const writeAddress = useEffectEvent((filter: Filter) => {
    const says = opened ? keyOf(filter) !== keyOf(opened.definition) : !isEmpty(filter);
    void navigate({
      replace: true,
      resetScroll: false,
      search: ({ sort, segment, seen = opened?.revision }) => ({
        sort,
        segment,
        ...(says && { filter, seen }),
      }),
    });
  });

  useEffect(() => {
    const key = keyOf(settled);
    // An address that cannot be read stays as it is until somebody starts afresh.
    if (key === known.current || known.current === '') return;
    known.current = key;
    writeAddress(settled);
  }, [settled]);

  const sort = useMemo(() => parseSort(address.sort, may), [address.sort, may]);
  const { ready } = useMemo(() => check(settled, may), [settled, may]);
  const { flaws } = useMemo(() => check(draft, may), [draft, may]);
  const sortBy = useCallback(
    (chosen: Sort) =>
      void navigate({
        replace: true,
        resetScroll: false,
        search: (now) => ({ ...now, sort: printSort(chosen) }),
      }),
    [navigate],
  );
  const startAfresh = useCallback(() => void navigate({ replace: true, search: {} }), [navigate]);

  // One value as long as nothing changes, so that what hangs on it need not be drawn again.
  return useMemo(() => {
    const broken = inAddress ? (sort ? undefined : 'sort') : 'filter';
    return {
      draft,
      flaws,
      edit,
      undo,
      redo,
      canUndo,
      canRedo,
      asked: inAddress && ready,
      moving: settled !== draft,
      sort: sort ?? defaultSort(may),
      sortBy,
      ...(broken && { broken }),
      startAfresh,
    };
  }, [
    draft,
    flaws,
    edit,
    undo,
    redo,
    canUndo,
    canRedo,
    inAddress,
    ready,
    settled,
    sort,
    may,
    sortBy,
    startAfresh,
  ]);
}

function keyOf(filter: Filter | undefined): string {
  return filter ? JSON.stringify(filter) : '';
}
