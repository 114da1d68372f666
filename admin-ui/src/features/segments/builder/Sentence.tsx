import { Group } from '@mantine/core';
import { Children, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { MessageId } from '@/lib/intl/languages';

/** A message with controls inside, in the order that the language wants them. */
export function Sentence({ id, controls }: { id: MessageId; controls: Record<string, ReactNode> }) {
  return (
    <FormattedMessage id={id} values={controls}>
      {(parts) => (
        <Group gap={6} wrap="wrap" component="span" miw={0}>
          {Children.map(parts, (part) => (typeof part === 'string' ? <span>{part.trim()}</span> : part))}
        </Group>
      )}
    </FormattedMessage>
  );
}
