import { Badge, Button, Skeleton, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorState } from '@/components/ErrorState';
import { Panel } from '@/components/Panel';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useSegmentPast, type Revision } from '../api/read-history';
import type { SavedSegment } from '../api/read-segment';
import { RevertDialog } from '../dialogs/RevertDialog';
import { DefinitionWords } from '../words/DefinitionWords';
import { Differences } from '../words/Differences';
import type { Saved } from '../words/ConditionWords';
import classes from './Detail.module.css';

/** What it said and who made it say so, the latest first. */
export function History({ segment }: { segment: SavedSegment }) {
  const text = useText();
  const { may } = useViewer();
  const { data: past, error, refetch } = useSegmentPast(segment.id, segment.revision);
  const [reverting, setReverting] = useState<Revision>();
  const mayRevert = may('EDIT_SEGMENTS') && segment.kind === 'LIVE' && segment.missing.length === 0;
  return (
    <Panel label={text('past.title')}>
      <Title order={2} size="h5" mb="xs">
        {text('past.title')}
      </Title>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!past && !error && <Skeleton height={120} aria-hidden="true" />}
      <ol className={classes.revisions} reversed>
        {past?.history.map((revision, index) => (
          <PastDefinition
            key={revision.revision}
            revision={revision}
            first={index === past.history.length - 1}
            latest={index === 0}
            {...(mayRevert &&
              index > 0 &&
              revision.definition != null && { revert: () => setReverting(revision) })}
          />
        ))}
      </ol>
      {reverting && (
        <RevertDialog segment={segment} revision={reverting} close={() => setReverting(undefined)} />
      )}
    </Panel>
  );
}

interface PastDefinitionProps {
  revision: Revision;
  /** The one that it began with has nothing to be compared to. */
  first: boolean;
  latest: boolean;
  revert?: () => void;
}

function PastDefinition({ revision, first, latest, revert }: PastDefinitionProps) {
  const text = useText();
  const { dayAndTime } = useFormats();
  const { author, definedAt, definition, diff } = revision;
  return (
    <li>
      <div className={classes.revision}>
        <b>{dayAndTime(definedAt)}</b>
        <span className={classes.small}>{author}</span>
        {latest && (
          <Badge size="sm" tt="none" variant="light">
            {text('past.now')}
          </Badge>
        )}
        {revert && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
            aria-label={text('past.revert.label', { when: dayAndTime(definedAt) })}
            onClick={revert}
          >
            {text('past.revert')}
          </Button>
        )}
      </div>
      {first && definition != null ? (
        <DefinitionWords definition={definition as Saved} />
      ) : diff ? (
        <Differences differences={diff} />
      ) : (
        <Text size="sm" c="dimmed">
          {text('past.notShown')}
        </Text>
      )}
    </li>
  );
}
