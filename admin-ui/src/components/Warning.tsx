import { Alert, type AlertProps } from '@mantine/core';

const words = { color: 'var(--warning)' };

/** What somebody should know before they go on; nothing has gone wrong. */
export function Warning(props: AlertProps) {
  return <Alert color="yellow" bg="var(--warning-soft)" styles={{ title: words, icon: words }} {...props} />;
}
