import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';

/** Shown instead of taking away what was known: old figures are better than none while they say that they are old. */
export function Outdated({ since }: { since: number }) {
  const text = useText();
  const { time } = useFormats();
  return (
    <Alert role="status" color="yellow" icon={<IconPlugConnectedX size={18} />}>
      {text('mirror.outdated', { time: time(new Date(since).toISOString()) })}
    </Alert>
  );
}
