import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';

/** In the server's own words, which name the role and what is wrong with it. */
export function Refused({ reason }: { reason: string | undefined }) {
  const text = useText();
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />} title={text('review.refused')}>
      <Text size="sm">{reason}</Text>
    </Alert>
  );
}
