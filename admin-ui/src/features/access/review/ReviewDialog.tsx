import { Alert, Text } from '@mantine/core';
import { IconTrendingUp } from '@tabler/icons-react';
import { Confirmation } from '@/components/Confirmation';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { givesMore, type Change } from '../rules/rights';
import { ChangeList } from './ChangeList';
import { Conflict } from './Conflict';
import { Refused } from './Refused';

interface ReviewDialogProps {
  changes: Change[];
  pending: boolean;
  error: Error | null;
  save: () => void;
  loadNewest: () => Promise<unknown>;
  close: () => void;
}

/** What will change, in sentences, before it does. */
export function ReviewDialog({ changes, pending, error, save, loadNewest, close }: ReviewDialogProps) {
  const text = useText();
  const code = error && codeOf(error);
  const saidHere = code === 'CONFLICT' || code === 'VALIDATION';
  return (
    <Confirmation
      title={text('review.title')}
      hint={text(changes.length > 0 ? 'review.hint' : 'review.nothing')}
      action={text('review.action')}
      // What conflicted once would conflict again until the new rules are there.
      ready={changes.length > 0 && code !== 'CONFLICT'}
      pending={pending}
      error={saidHere ? null : error}
      confirm={save}
      close={close}
    >
      <ChangeList changes={changes} />
      <Warning count={changes.filter(givesMore).length} />
      {code === 'CONFLICT' && <Conflict loadNewest={loadNewest} />}
      {code === 'VALIDATION' && <Refused reason={error?.message} />}
    </Confirmation>
  );
}

function Warning({ count }: { count: number }) {
  const text = useText();
  if (count === 0) return null;
  return (
    <Alert
      bg="var(--warning-soft)"
      // Mantine's own yellow is too pale to read.
      styles={{ title: { color: 'var(--warning)' }, icon: { color: 'var(--warning)' } }}
      icon={<IconTrendingUp size={18} />}
      title={text('review.warning', { count })}
    >
      <Text size="sm">{text('review.warning.hint')}</Text>
    </Alert>
  );
}
