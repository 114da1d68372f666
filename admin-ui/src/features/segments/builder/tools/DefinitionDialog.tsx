import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/lib/intl/use-text';
import type { Filter } from '../../filter/filter';
import { printDefinition, readDefinition } from './definition';
import { FaultText } from './FaultText';

interface DefinitionDialogProps {
  filter: Filter;
  onUse: (filter: Filter) => void;
  close: () => void;
}

/** The segment as text, to be copied, sent, written by hand and put back. */
export default function DefinitionDialog({ filter, onUse, close }: DefinitionDialogProps) {
  const text = useText();
  const [written, setWritten] = useState(() => printDefinition(filter));
  const [copied, setCopied] = useState(false);
  const read = readDefinition(written);
  const copy = () => void navigator.clipboard.writeText(written).then(() => setCopied(true));
  const use = () => {
    if ('fault' in read) return;
    onUse(read.filter);
    close();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={text('definition.title')}
      // A header outside of a section would be a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': text('common.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {text('definition.hint')}
        </Text>
        <Textarea
          aria-label={text('definition.title')}
          data-autofocus
          autosize
          minRows={8}
          maxRows={20}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.8rem' } }}
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
        {'fault' in read && <FaultText fault={read.fault} />}
        <Group justify="flex-end">
          {/* Only pages that came by HTTPS or from this machine may write to the clipboard. */}
          {window.isSecureContext && (
            <Button variant="default" onClick={copy}>
              {text(copied ? 'builder.copied' : 'definition.copy')}
            </Button>
          )}
          <Button disabled={'fault' in read} onClick={use}>
            {text('definition.use')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
