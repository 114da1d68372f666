import { Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import classes from './LatenessNotice.module.css';
import { useLateness } from './use-lateness';

export function LatenessNotice({ lagMillis }: { lagMillis: number | undefined }) {
  const late = useLateness(lagMillis);
  if (late === undefined) return null;
  return (
    <Text component="div" role="status" className={classes.notice}>
      <IconHistory size={16} stroke={1.7} aria-hidden="true" />
      {late}
    </Text>
  );
}
