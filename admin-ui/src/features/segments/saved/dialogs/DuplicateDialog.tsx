import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Confirmation } from '@/components/Confirmation';
import { useText } from '@/lib/intl/use-text';
import { useDuplicateSegment } from '../api/duplicate-segment';
import type { SavedSegment } from '../api/read-segment';
import { SaveRefusal, isNameTaken } from './SaveRefusal';

interface DuplicateDialogProps {
  segment: SavedSegment;
  close: () => void;
}

export function DuplicateDialog({ segment, close }: DuplicateDialogProps) {
  const text = useText();
  const navigate = useNavigate();
  const { mutate, isPending, error, reset } = useDuplicateSegment();
  const [name, setName] = useState(text('fields.copy', { name: segment.name }).slice(0, 100));
  const duplicate = () =>
    mutate(
      { id: segment.id, name: name.trim() },
      {
        onSuccess: ({ id }) => {
          close();
          void navigate({ to: '/segments/saved/$id', params: { id } });
        },
      },
    );
  return (
    <Confirmation
      title={text('duplicate.title')}
      hint={text('duplicate.hint')}
      action={text('duplicate.action')}
      ready={name.trim() !== ''}
      pending={isPending}
      error={null}
      confirm={duplicate}
      close={close}
    >
      <TextInput
        data-autofocus
        required
        label={text('fields.name')}
        maxLength={100}
        value={name}
        error={isNameTaken(error) && text('fields.name.taken')}
        onChange={({ currentTarget }) => {
          reset();
          setName(currentTarget.value);
        }}
      />
      {error && !isNameTaken(error) && <SaveRefusal error={error} />}
    </Confirmation>
  );
}
