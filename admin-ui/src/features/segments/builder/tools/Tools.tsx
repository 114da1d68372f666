import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconBraces, IconEraser } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useText } from '@/lib/intl/use-text';
import { conditions, EVERYONE, isEmpty, MOST_CONDITIONS } from '../../filter/filter';
import type { Segment } from '../../use-segment';
import type { Definition } from './definition';
import { FaultText } from './FaultText';

const DefinitionDialog = lazy(() => import('./DefinitionDialog'));

interface ToolsProps {
  segment: Segment;
  /** What was pasted last, when it could not be read. */
  pasted: Definition | undefined;
}

export function Tools({ segment, pasted }: ToolsProps) {
  const text = useText();
  const [asText, { open, close }] = useDisclosure(false);
  const { draft, edit, undo, redo } = segment;
  return (
    <Group ml="auto" gap={4}>
      {pasted && 'fault' in pasted && <FaultText fault={pasted.fault} />}
      {conditions(draft) >= MOST_CONDITIONS && (
        <Text size="sm">{text('builder.full', { most: MOST_CONDITIONS })}</Text>
      )}
      <Tool label={text('builder.undo')} keys="Control+Z" disabled={!segment.canUndo} onClick={undo}>
        <IconArrowBackUp size={17} />
      </Tool>
      <Tool label={text('builder.redo')} keys="Control+Shift+Z" disabled={!segment.canRedo} onClick={redo}>
        <IconArrowForwardUp size={17} />
      </Tool>
      <Tool label={text('builder.asText')} onClick={open}>
        <IconBraces size={16} />
      </Tool>
      {!isEmpty(draft) && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          c="dimmed"
          leftSection={<IconEraser size={14} />}
          onClick={() => edit(EVERYONE)}
        >
          {text('builder.clear')}
        </Button>
      )}
      {asText && (
        <Suspense fallback={null}>
          <DefinitionDialog filter={draft} onUse={edit} close={close} />
        </Suspense>
      )}
    </Group>
  );
}

interface ToolProps {
  label: string;
  keys?: string;
  disabled?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function Tool({ label, keys, disabled, onClick, children }: ToolProps) {
  return (
    <ActionIcon
      size="md"
      aria-label={label}
      aria-keyshortcuts={keys}
      title={label}
      disabled={disabled ?? false}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
