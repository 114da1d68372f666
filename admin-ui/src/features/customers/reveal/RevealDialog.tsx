import { Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { Confirmation } from '@/components/Confirmation';
import type { DataCategory } from '@/generated/operations';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useRevealCustomer } from '../api/reveal-customer';
import { refusalOf } from './refusal';
import { Refused } from './Refused';
import type { Revealing } from './reveal-context';

interface RevealDialogProps {
  category: DataCategory;
  revealing: Revealing;
  close: () => void;
}

/** Whoever looks behind a mask knows before for how long it is, and that it is noted. */
export default function RevealDialog({ category, revealing, close }: RevealDialogProps) {
  const text = useText();
  const { duration } = useFormats();
  const { customerId, rules } = revealing;
  const { shortestReason: shortest, longestReason: longest, mostInAnHour: most } = rules;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const { mutate, reset, isPending, error } = useRevealCustomer(customerId, category);
  const refusal = refusalOf(error);
  const count = reason.trim().length;
  const flawed = count < shortest || count > longest;
  const lasting = duration(rules.seconds * 1_000);

  const confirm = () => {
    setTried(true);
    if (flawed) input.current?.focus();
    else mutate(reason, { onSuccess: close });
  };
  const write = (written: string) => {
    setReason(written);
    // What was refused was another one.
    reset();
  };

  return (
    <Confirmation
      title={text('reveal.title', { what: text('reveal.what', { category }) })}
      hint={text('reveal.hint', { duration: lasting, most })}
      action={text('reveal.action', { duration: lasting })}
      pending={isPending}
      error={refusal ? null : error}
      confirm={confirm}
      close={close}
    >
      <Textarea
        ref={input}
        data-autofocus
        rows={3}
        label={text('reveal.reason')}
        description={text('reveal.reason.hint')}
        error={
          ((tried && flawed) || refusal === 'REASON') &&
          text('reveal.reason.flaw', { shortest, longest, count })
        }
        value={reason}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {refusal && refusal !== 'REASON' && <Refused why={refusal} most={most} />}
    </Confirmation>
  );
}
