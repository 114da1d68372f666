import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { Confirmation } from '@/components/Confirmation';
import type { SegmentChange } from '@/generated/operations';
import { Warning } from '@/components/Warning';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useChangeSegment } from '../api/change-segment';
import { useSavedSegment, type SavedSegment } from '../api/read-segment';
import { SaveRefusal, isNameTaken } from './SaveRefusal';
import { SegmentFields, type Described } from './SegmentFields';

interface PropertiesDialogProps {
  segment: SavedSegment;
  close: () => void;
}

/** Sends only what was changed here, so that what others changed beside it stays theirs. */
export function PropertiesDialog({ segment, close }: PropertiesDialogProps) {
  const text = useText();
  const { name: viewer } = useViewer();
  const { refetch } = useSavedSegment(segment.id);
  const { mutate, isPending, error, reset } = useChangeSegment();
  const [seen, setSeen] = useState(segment);
  const [described, setDescribed] = useState(() => describedBy(segment));
  const overtaken = segment.revision !== seen.revision;
  const save = () => {
    setSeen(segment);
    mutate(
      { id: segment.id, revision: segment.revision, change: changeBetween(describedBy(seen), described) },
      { onSuccess: close, onError: (refused) => codeOf(refused) === 'CONFLICT' && void refetch() },
    );
  };
  return (
    <Confirmation
      title={text('properties.title')}
      hint={text('properties.hint')}
      action={text('open.save')}
      ready={described.name.trim() !== ''}
      pending={isPending}
      error={null}
      confirm={save}
      close={close}
    >
      <SegmentFields
        described={described}
        change={(part) => {
          reset();
          setDescribed({ ...described, ...part });
        }}
        nameTaken={isNameTaken(error)}
        mayHide={!segment.shared || segment.owner === viewer}
      />
      {overtaken && <Overtaken seen={seen} segment={segment} />}
      {error && !overtaken && !isNameTaken(error) && <SaveRefusal error={error} />}
    </Confirmation>
  );
}

function Overtaken({ seen, segment }: { seen: SavedSegment; segment: SavedSegment }) {
  const text = useText();
  const before = describedBy(seen);
  const now = describedBy(segment);
  const theirs = [
    before.name !== now.name && `${text('fields.name')}: ${now.name}`,
    before.description !== now.description && `${text('fields.description')}: ${now.description || '–'}`,
    before.folder !== now.folder && `${text('fields.folder')}: ${now.folder || '–'}`,
    before.shared !== now.shared && text(now.shared ? 'saved.shared' : 'saved.private'),
  ].filter((line) => typeof line === 'string');
  return (
    <Warning
      role="alert"
      icon={<IconUsersGroup size={18} />}
      title={text('conflict.title', { name: segment.changedBy })}
    >
      {theirs.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {text('properties.conflict')}
    </Warning>
  );
}

function describedBy({ name, description, folder, shared }: SavedSegment): Described {
  return { name, description: description ?? '', folder: folder ?? '', shared };
}

function changeBetween(before: Described, after: Described): SegmentChange {
  return {
    ...(after.name !== before.name && { name: after.name.trim() }),
    ...(after.description !== before.description && { description: after.description || null }),
    ...(after.folder !== before.folder && { folder: after.folder.trim() || null }),
    ...(after.shared !== before.shared && { shared: after.shared }),
  };
}
