import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Confirmation } from '@/components/Confirmation';
import { useText } from '@/lib/intl/use-text';
import type { Filter } from '../../filter/filter';
import type { SavedSegment } from '../api/read-segment';
import { useSaveSegment } from '../api/save-segment';
import { SaveRefusal, isNameTaken } from './SaveRefusal';
import { SegmentFields, type Described } from './SegmentFields';

interface SaveNewDialogProps {
  definition: Filter;
  /** That it was made from. */
  like?: SavedSegment;
  close: () => void;
}

/** Saves what stands in the builder as a segment of the viewer's own, and opens that. */
export function SaveNewDialog({ definition, like, close }: SaveNewDialogProps) {
  const text = useText();
  const navigate = useNavigate({ from: '/segments' });
  const { mutate, isPending, error } = useSaveSegment();
  const [described, setDescribed] = useState<Described>({
    name: like ? text('fields.copy', { name: like.name }).slice(0, 100) : '',
    description: like?.description ?? '',
    folder: like?.folder ?? '',
    shared: false,
  });
  const { name, description, folder, shared } = described;
  const save = () =>
    mutate(
      {
        segment: {
          name: name.trim(),
          description: description || null,
          folder: folder || null,
          shared,
          definition,
        },
      },
      {
        onSuccess: ({ id }) =>
          void navigate({
            ignoreBlocker: true,
            resetScroll: false,
            search: ({ sort }) => ({ sort, segment: id }),
          }),
      },
    );
  return (
    <Confirmation
      title={text('saveNew.title')}
      hint={text('saveNew.hint')}
      action={text('open.save')}
      ready={name.trim() !== ''}
      pending={isPending}
      error={null}
      confirm={save}
      close={close}
    >
      <SegmentFields
        described={described}
        change={(part) => setDescribed({ ...described, ...part })}
        nameTaken={isNameTaken(error)}
      />
      {error && !isNameTaken(error) && <SaveRefusal error={error} />}
    </Confirmation>
  );
}
