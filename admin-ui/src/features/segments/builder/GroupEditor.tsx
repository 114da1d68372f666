import { ActionIcon, Button, Group, NativeSelect } from '@mantine/core';
import { IconFolderPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useText } from '@/lib/intl/use-text';
import { pathKey } from '../filter/check';
import {
  childrenOf,
  COMBINATORS,
  group,
  groupOf,
  kindOf,
  type Combinator,
  type Filter,
  type Path,
} from '../filter/filter';
import { combinatorInside } from '../filter/move';
import { AddMenu } from './AddMenu';
import { useBuilder } from './builder-context';
import classes from './Builder.module.css';
import { ConditionRow } from './ConditionRow';
import { Handle } from './Handle';
import { PartCount } from './PartCount';
import { Sentence } from './Sentence';
import { useDropPlace } from './use-drop-place';

interface GroupEditorProps {
  filter: Filter;
  path: Path;
  /** Beside the buttons that add. */
  aside?: ReactNode;
}

export function GroupEditor({ filter, path, aside }: GroupEditorProps) {
  const text = useText();
  const { change, add, mayNest } = useBuilder();
  const list = useRef<HTMLUListElement>(null);
  const combinator = groupOf(filter)?.combinator ?? 'all';
  const children = childrenOf(filter);
  const { expectFocus } = useFocusOnNewest(list, children.length);
  const isRoot = path.length === 0;
  return (
    <div
      role="group"
      aria-label={text('builder.groupLabel', { combinator: text(`combinator.${combinator}`) })}
    >
      <GroupHead filter={filter} path={path} />
      <ul className={classes.children} ref={list}>
        {children.map((child, index) => (
          <Child
            // Position and kind: conditions are values, they have no identity of their own.
            key={`${index} ${groupOf(child) ? 'group' : kindOf(child)}`}
            filter={child}
            path={[...path, index]}
          />
        ))}
      </ul>
      <Group gap={6} mt={6} ml={isRoot ? 0 : 'md'}>
        <AddMenu
          onAdd={(child) => {
            expectFocus();
            add(path, child);
          }}
        />
        {mayNest && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            c="dimmed"
            leftSection={<IconFolderPlus size={14} />}
            onClick={() =>
              change(path, group(combinator, [...children, group(combinatorInside(combinator), [])]))
            }
          >
            {text('builder.addGroup')}
          </Button>
        )}
        {aside}
      </Group>
    </div>
  );
}

function Child({ filter, path }: { filter: Filter; path: Path }) {
  const drop = useDropPlace(path);
  return (
    <li data-path={pathKey(path)} className={classes.child} {...drop}>
      {groupOf(filter) ? (
        <GroupEditor filter={filter} path={path} />
      ) : (
        <ConditionRow filter={filter} path={path} />
      )}
    </li>
  );
}

function GroupHead({ filter, path }: { filter: Filter; path: Path }) {
  const text = useText();
  const { change } = useBuilder();
  const { combinator = 'all', children = [] } = groupOf(filter) ?? {};
  const isRoot = path.length === 0;
  const choice = (
    <NativeSelect
      key="combinator"
      size="xs"
      fw={600}
      aria-label={text('builder.combinator')}
      value={combinator}
      data={COMBINATORS.map((value) => ({ value, label: text(`combinator.${value}`) }))}
      onChange={(event) => change(path, group(event.currentTarget.value as Combinator, children))}
    />
  );
  return (
    <Group gap={6} wrap="nowrap" fz="sm">
      {!isRoot && <Handle path={path} node={filter} label={text(`combinator.${combinator}`)} />}
      <Sentence id={isRoot ? 'builder.root' : 'builder.nested'} controls={{ combinator: choice }} />
      {!isRoot && (
        <Group gap={6} ml="auto" wrap="nowrap">
          <PartCount filter={filter} />
          <ActionIcon aria-label={text('builder.removeGroup')} onClick={() => change(path, undefined)}>
            <IconX size={16} />
          </ActionIcon>
        </Group>
      )}
    </Group>
  );
}

/** Who adds a condition wants to fill it in: the keyboard goes straight there. */
function useFocusOnNewest(list: RefObject<HTMLUListElement | null>, size: number) {
  const expected = useRef(false);
  useEffect(() => {
    if (!expected.current) return;
    expected.current = false;
    list.current?.querySelector<HTMLElement>(':scope > li:last-child :is(input, select)')?.focus();
  }, [list, size]);
  return {
    expectFocus: () => {
      expected.current = true;
    },
  };
}
