import { Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink } from '@/components/ButtonLink';
import { LeaveWarning } from '@/components/LeaveWarning';
import { useTitle } from '@/components/use-title';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { Segment } from '../../use-segment';
import { useSavedSegment } from '../api/read-segment';
import { SegmentBadges } from '../SegmentBadges';
import { SaveNewDialog } from '../dialogs/SaveNewDialog';
import { Conflict } from './Conflict';
import { DraftButtons } from './DraftButtons';
import classes from './Opened.module.css';
import type { Opened } from './opened';
import { SaveRefusal } from '../dialogs/SaveRefusal';
import { losesDraft, useDraft } from './use-draft';

interface OpenedHeadingProps {
  segment: Segment;
  opened: Opened;
}

/** Which saved segment stands in the builder, and what becomes of what was changed. */
export function OpenedHeading({ segment, opened }: OpenedHeadingProps) {
  const text = useText();
  const { may } = useViewer();
  const { data: saved } = useSavedSegment(opened.id);
  const draft = useDraft(segment, opened);
  const [savingNew, setSavingNew] = useState(false);
  useTitle(saved?.name);
  if (!saved) return null;
  return (
    <div className={classes.heading}>
      <Link to="/segments/saved" search={{}} className={classes.back}>
        {text('saved.title')}
      </Link>
      <Group justify="space-between" align="center" gap="xs">
        <div className={classes.name}>
          <Title order={1}>{saved.name}</Title>
          <SegmentBadges segment={saved} />
        </div>
        <Group gap="xs">
          <span role="status">
            {draft.changed && (
              <Text size="sm" c="var(--warning)" fw={560}>
                {text('open.changed')}
              </Text>
            )}
            {!draft.changed && draft.isSaved && <Text size="sm">{text('open.saved')}</Text>}
          </span>
          {!draft.changed && (
            <ButtonLink to="/segments/saved/$id" params={{ id: saved.id }} variant="default">
              {text('open.toPage')}
            </ButtonLink>
          )}
          <DraftButtons segment={segment} draft={draft} saveNew={() => setSavingNew(true)} />
        </Group>
      </Group>
      {saved.description && (
        <Text size="sm" c="dimmed">
          {saved.description}
        </Text>
      )}
      {draft.changed && !may('EDIT_SEGMENTS') && <Text size="sm">{text('open.mayNotSave')}</Text>}
      {draft.overtaken ? (
        <Conflict saved={saved} draft={draft} saveNew={() => setSavingNew(true)} />
      ) : (
        draft.error !== null && codeOf(draft.error) !== 'CONFLICT' && <SaveRefusal error={draft.error} />
      )}
      {savingNew && (
        <SaveNewDialog like={saved} definition={segment.draft} close={() => setSavingNew(false)} />
      )}
      <LeaveWarning
        unsaved={draft.changed && may('EDIT_SEGMENTS')}
        title={text('open.leave')}
        hint={text('open.leave.hint', { name: saved.name })}
        action={text('open.leave.action')}
        loses={losesDraft}
      />
    </div>
  );
}
