import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Confirmation } from '@/components/Confirmation';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useDeleteCustomer } from '../api/delete-customer';
import { useEraseCustomer } from '../api/erase-customer';
import type { Customer } from '../api/read-customer';
import type { Removal, RemovalKind } from './removal';

interface RemovalDialogProps {
  kind: RemovalKind;
  customer: Customer;
  onRemoved: (removal: Removal) => void;
  close: () => void;
}

/** Nobody erases a person by a stray Enter: the number must be typed. */
export default function RemovalDialog({ kind, customer, onRemoved, close }: RemovalDialogProps) {
  const text = useText();
  const { masked } = useViewer();
  const { id, customerNumber } = customer;
  const [typed, setTyped] = useState('');
  const erasure = useEraseCustomer(id);
  const deletion = useDeleteCustomer(id);
  const { mutate, isPending, error } = kind === 'erase' ? erasure : deletion;
  const telling = customerNumber !== undefined && !masked('Customer.customerNumber');
  const word = telling ? customerNumber : id;

  return (
    <Confirmation
      dangerous
      title={text(`removal.title.${kind}`)}
      hint={text(`removal.hint.${kind}`)}
      action={text(`removal.action.${kind}`)}
      ready={typed.trim() === word}
      pending={isPending}
      error={error}
      confirm={() => mutate(undefined, { onSuccess: (forgotten) => onRemoved({ kind, forgotten }) })}
      close={close}
    >
      <TextInput
        data-autofocus
        label={text('removal.type', { word })}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Confirmation>
  );
}
