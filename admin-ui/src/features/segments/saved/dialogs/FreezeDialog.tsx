import { List } from '@mantine/core';
import { Confirmation } from '@/components/Confirmation';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useFreezeSegment } from '../api/freeze-segment';
import { useSavedSegment, type SavedSegment } from '../api/read-segment';
import { SaveRefusal } from './SaveRefusal';

interface FreezeDialogProps {
  segment: SavedSegment;
  close: () => void;
}

export function FreezeDialog({ segment, close }: FreezeDialogProps) {
  const text = useText();
  const { day } = useFormats();
  const { refetch } = useSavedSegment(segment.id);
  const { mutate, isPending, error } = useFreezeSegment();
  const { id, revision, name } = segment;
  return (
    <Confirmation
      title={text('freeze.title', { name })}
      hint={text('freeze.hint', { day: day(new Date().toISOString()) })}
      action={text('freeze.action')}
      pending={isPending}
      error={null}
      confirm={() => mutate({ id, revision }, { onSuccess: close, onError: () => void refetch() })}
      close={close}
    >
      <List size="sm" spacing={4}>
        <List.Item>{text('freeze.stay')}</List.Item>
        <List.Item>{text('freeze.erased')}</List.Item>
        <List.Item>{text('freeze.forGood')}</List.Item>
      </List>
      {error && <SaveRefusal error={error} />}
    </Confirmation>
  );
}
