import { Button, Modal, Stack, Text } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';
import { signIn } from './return-to';

/** The work stays on the screen behind it; signing in comes back to the same place. */
export default function SessionEnded() {
  const text = useText();
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} centered title={text('session.ended')}>
      <Stack>
        <Text size="sm">{text('session.ended.hint')}</Text>
        <Button onClick={signIn}>{text('session.signInAgain')}</Button>
      </Stack>
    </Modal>
  );
}
