import { useNavigate, useSearch, type ShouldBlockFn } from '@tanstack/react-router';
import { codeOf } from '@/lib/graphql/problem';
import type { Segment } from '../../use-segment';
import { useChangeSegment } from '../api/change-segment';
import { useSavedSegment } from '../api/read-segment';
import type { Opened } from './opened';

export type Draft = ReturnType<typeof useDraft>;

/** What was changed of the open segment and is not saved. The address keeps it, with the revision that it began from. */
export function useDraft({ draft }: Segment, { id, revision, definition }: Opened) {
  const navigate = useNavigate({ from: '/segments' });
  const address = useSearch({ from: '/segments' });
  const { refetch } = useSavedSegment(id);
  const { mutate, isPending, isSuccess, error, variables, reset } = useChangeSegment();
  // The address follows a moment later, when the segment may already be another.
  const seen = Math.min(address.seen ?? revision, error ? variables.revision : revision);
  const showSaved = () =>
    void navigate({
      replace: true,
      resetScroll: false,
      ignoreBlocker: true,
      search: ({ sort }) => ({ sort, segment: id }),
    });
  const saveOver = (over: number) =>
    mutate(
      { id, revision: over, change: { definition: draft } },
      { onSuccess: showSaved, onError: (refused) => codeOf(refused) === 'CONFLICT' && void refetch() },
    );
  const changed = JSON.stringify(draft) !== JSON.stringify(definition);
  return {
    changed,
    /** Of the segment that the draft began from. */
    seen,
    /** Somebody has changed the segment since. */
    overtaken: changed && seen < revision,
    isSaving: isPending,
    isSaved: isSuccess,
    error,
    /** Refused when somebody was faster, which then shows as `overtaken`. */
    save: () => saveOver(seen),
    /** In spite of what somebody else saved meanwhile, which stays in the history. */
    saveAnyway: () => saveOver(revision),
    discard: () => {
      reset();
      showSaved();
    },
  };
}

const CARRY_DRAFT = ['/segments', '/segments/understanding'];

/** The way back from a customer leads to the draft again, and some addresses hold it; every other way loses it. */
export const losesDraft: ShouldBlockFn = ({ current, next }) => {
  if (next.fullPath === '/customers/$id') return false;
  const { segment: open } = current.search as { segment?: string };
  return !CARRY_DRAFT.includes(next.fullPath) || (next.search as { segment?: string }).segment !== open;
};
