import { Skeleton } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { ErrorState } from '@/components/ErrorState';
import { NotPermitted } from '@/components/NotPermitted';
import { SavedMessages } from '@/lib/intl/SavedMessages';
import { useViewer } from '@/lib/viewer/viewer';
import { parseFilter } from '../../filter/filter-schema';
import { useSavedSegment, type SavedSegment } from '../api/read-segment';
import { NotOpen } from './NotOpen';
import type { Opened } from './opened';

interface OpenSegmentProps {
  id: string;
  children: (opened: Opened) => ReactNode;
}

/** Brings a saved segment into the builder, or says why it can't stand there. */
export default function OpenSegment(props: OpenSegmentProps) {
  const { may } = useViewer();
  if (!may('USE_SEGMENTS')) return <NotPermitted />;
  return <Loading {...props} />;
}

function Loading({ id, children }: OpenSegmentProps) {
  const { data: segment, error, refetch } = useSavedSegment(id);
  const opened = useOpened(segment ?? undefined);
  if (opened) return children(opened);
  if (segment) {
    return (
      <SavedMessages>
        <NotOpen segment={segment} />
      </SavedMessages>
    );
  }
  if (error) return <ErrorState wholePage error={error} retry={() => void refetch()} />;
  return <Skeleton height={260} radius="lg" aria-hidden="true" />;
}

/** The same value as long as it says the same, whatever else of the segment was changed or asked for again. */
function useOpened(segment: SavedSegment | undefined): Opened | undefined {
  const content = segment && isOpenable(segment) ? JSON.stringify(segment.definition) : undefined;
  const { id, revision } = segment ?? {};
  return useMemo(() => {
    const definition = content === undefined ? undefined : parseFilter(JSON.parse(content));
    return definition && id !== undefined && revision !== undefined
      ? { id, revision, definition }
      : undefined;
  }, [id, revision, content]);
}

function isOpenable({ kind, missing, problem }: SavedSegment): boolean {
  return kind === 'LIVE' && missing.length === 0 && problem === null;
}
