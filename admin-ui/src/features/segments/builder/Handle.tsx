import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconGripVertical,
  IconIndentDecrease,
  IconIndentIncrease,
} from '@tabler/icons-react';
import type { DragEvent } from 'react';
import { useText } from '@/lib/intl/use-text';
import { pathKey } from '../filter/check';
import type { Filter, Path } from '../filter/filter';
import { step, STEPS } from '../filter/move';
import { useBuilder } from './builder-context';
import classes from './Builder.module.css';
import { startDrag } from './use-drop-place';

const ICONS = { up: IconArrowUp, down: IconArrowDown, in: IconIndentIncrease, out: IconIndentDecrease };

interface HandleProps {
  path: Path;
  node: Filter;
  label: string;
}

/** What a condition or a group is dragged by, and the same ways for whoever does not drag. */
export function Handle({ path, node, label }: HandleProps) {
  const text = useText();
  const { filter, move, copy } = useBuilder();
  return (
    <Menu position="bottom-start" shadow="md" withinPortal={false}>
      <Menu.Target>
        <ActionIcon
          size="sm"
          className={classes.handle}
          data-handle={pathKey(path)}
          aria-label={text('builder.move', { label })}
          title={text('builder.move.hint')}
          draggable
          onDragStart={(event: DragEvent<HTMLButtonElement>) => startDrag(event, path)}
        >
          <IconGripVertical size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {STEPS.map((way) => {
          const Icon = ICONS[way];
          return (
            <Menu.Item
              key={way}
              leftSection={<Icon size={15} />}
              disabled={!step(filter, path, way)}
              onClick={() => move(path, way)}
            >
              {text(`builder.move.${way}`)}
            </Menu.Item>
          );
        })}
        {/* Only pages that came by HTTPS or from this machine may write to the clipboard. */}
        {window.isSecureContext && (
          <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => copy(node)}>
            {text('builder.copyPart')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
