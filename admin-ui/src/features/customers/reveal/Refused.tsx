import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import type { Refusal } from './refusal';

interface RefusedProps {
  why: Exclude<Refusal, 'REASON'>;
  /** How often it is allowed within an hour. */
  most: number;
}

export function Refused({ why, most }: RefusedProps) {
  const text = useText();
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle size={18} />}
      title={text(`reveal.refused.${why}`)}
    >
      <Text size="sm">{text(`reveal.refused.${why}.hint`, { most })}</Text>
    </Alert>
  );
}
