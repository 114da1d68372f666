import { IconFileUnknown, IconLock, IconSnowflake } from '@tabler/icons-react';
import { ButtonLink } from '@/components/ButtonLink';
import { EmptyState } from '@/components/EmptyState';
import { useTitle } from '@/components/use-title';
import { useText } from '@/lib/intl/use-text';
import type { SavedSegment } from '../api/read-segment';

/** What keeps it out of the builder; its own page shows the rest. */
export function NotOpen({ segment }: { segment: SavedSegment }) {
  const text = useText();
  const reason = reasonOf(segment);
  useTitle(segment.name);
  return (
    <EmptyState
      wholePage
      icon={ICONS[reason]}
      title={segment.name}
      action={
        <ButtonLink to="/segments/saved/$id" params={{ id: segment.id }}>
          {text('open.toPage')}
        </ButtonLink>
      }
    >
      {text(`open.not.${reason}`)}
    </EmptyState>
  );
}

type Reason = 'missing' | 'problem' | 'frozen' | 'unknown';

const ICONS = {
  missing: IconLock,
  problem: IconFileUnknown,
  frozen: IconSnowflake,
  unknown: IconFileUnknown,
};

function reasonOf({ missing, problem, kind }: SavedSegment): Reason {
  if (missing.length > 0) return 'missing';
  if (problem !== null) return 'problem';
  return kind === 'LIVE' ? 'unknown' : 'frozen';
}
