import { Confirmation } from '@/components/Confirmation';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Revision } from '../api/read-history';
import { useSavedSegment, type SavedSegment } from '../api/read-segment';
import { useRevertSegment } from '../api/revert-segment';
import { DefinitionWords } from '../words/DefinitionWords';
import type { Saved } from '../words/ConditionWords';
import { SaveRefusal } from './SaveRefusal';

interface RevertDialogProps {
  segment: SavedSegment;
  revision: Revision;
  close: () => void;
}

export function RevertDialog({
  segment,
  revision: { revision: to, definedAt, definition },
  close,
}: RevertDialogProps) {
  const text = useText();
  const { dayAndTime } = useFormats();
  const { refetch } = useSavedSegment(segment.id);
  const { mutate, isPending, error } = useRevertSegment();
  const { id, revision } = segment;
  return (
    <Confirmation
      title={text('revert.title')}
      hint={text('revert.hint', { when: dayAndTime(definedAt) })}
      action={text('past.revert')}
      pending={isPending}
      error={null}
      confirm={() => mutate({ id, revision, to }, { onSuccess: close, onError: () => void refetch() })}
      close={close}
    >
      <DefinitionWords definition={definition as Saved} />
      {error && <SaveRefusal error={error} />}
    </Confirmation>
  );
}
