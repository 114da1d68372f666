import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode, SubmitEvent } from 'react';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';

interface ConfirmationProps {
  title: string;
  /** What will happen. */
  hint: string;
  /** What is asked before, such as to type a word. */
  children?: ReactNode;
  /** The verb on the button. */
  action: string;
  dangerous?: boolean;
  ready?: boolean;
  pending: boolean;
  error: unknown;
  confirm: () => void;
  close: () => void;
}

/** Says what will happen before it does. It stays open while the server works, and when the server refuses. */
export function Confirmation({
  title,
  hint,
  children,
  action,
  dangerous = false,
  ready = true,
  pending,
  error,
  confirm,
  close,
}: ConfirmationProps) {
  const text = useText();
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready && !pending) confirm();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      centered
      // A header outside of a section would be a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      closeOnClickOutside={!pending}
      closeOnEscape={!pending}
      closeButtonProps={{ 'aria-label': text('common.close'), disabled: pending }}
    >
      <form onSubmit={onSubmit}>
        <Stack>
          <Text size="sm">{hint}</Text>
          {children}
          {error != null && <Refusal error={error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close} disabled={pending}>
              {text('common.cancel')}
            </Button>
            <Button type="submit" {...(dangerous && { color: 'red.9' })} loading={pending} disabled={!ready}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Refusal({ error }: { error: unknown }) {
  const text = useText();
  const code = codeOf(error);
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />} title={text(`problem.${code}`)}>
      {text(`problem.${code}.hint`)}
    </Alert>
  );
}
