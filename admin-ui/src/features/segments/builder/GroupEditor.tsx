import { ActionIcon, Button, Group, NativeSelect } from '@mantine/core';
import { IconFolderPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useText } from '@/lib/intl/use-text';
import { pathKey, type Checked } from '../filter/check';
import {
  childrenOf,
  COMBINATORS,
  group,
  groupOf,
  kindOf,
  type Combinator,
  type Filter,
} from '../filter/filter';
import { AddMenu } from './AddMenu';
import classes from './Builder.module.css';
import { ConditionRow } from './ConditionRow';
import { Sentence } from './Sentence';

interface GroupEditorProps {
  filter: Filter;
  path: readonly number[];
  flaws: Checked['flaws'];
  /** Undefined: remove it. */
  onChange: (filter: Filter | undefined) => void;
  mayNest: boolean;
  /** Beside the buttons that add. */
  aside?: ReactNode;
}

export function GroupEditor({ filter, path, flaws, onChange, mayNest, aside }: GroupEditorProps) {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const combinator = groupOf(filter)?.combinator ?? 'all';
  const children = childrenOf(filter);
  const { expectFocus } = useFocusOnNewest(list, children.length);
  const change = (fresh: Filter[]) => onChange(group(combinator, fresh));
  const add = (child: Filter) => {
    expectFocus();
    change([...children, child]);
  };
  const isRoot = path.length === 0;

  return (
    <div
      role="group"
      aria-label={text('builder.groupLabel', { combinator: text(`combinator.${combinator}`) })}
    >
      <Group gap={6} wrap="nowrap" fz="sm">
        <Sentence
          id={isRoot ? 'builder.root' : 'builder.nested'}
          controls={{
            combinator: (
              <NativeSelect
                key="combinator"
                size="xs"
                fw={600}
                aria-label={text('builder.combinator')}
                value={combinator}
                data={COMBINATORS.map((value) => ({ value, label: text(`combinator.${value}`) }))}
                onChange={(event) => onChange(group(event.currentTarget.value as Combinator, children))}
              />
            ),
          }}
        />
        {!isRoot && (
          <ActionIcon ml="auto" aria-label={text('builder.removeGroup')} onClick={() => onChange(undefined)}>
            <IconX size={16} />
          </ActionIcon>
        )}
      </Group>
      <ul className={classes.children} ref={list}>
        {children.map((child, index) => {
          const childPath = [...path, index];
          const replace = (fresh: Filter | undefined) =>
            change(children.flatMap((other, at) => (at === index ? (fresh ?? []) : other)));
          // Position and kind: conditions are values, they have no identity of their own.
          const key = `${index} ${groupOf(child) ? 'group' : kindOf(child)}`;
          return (
            <li key={key}>
              {groupOf(child) ? (
                <GroupEditor
                  filter={child}
                  path={childPath}
                  flaws={flaws}
                  onChange={replace}
                  mayNest={mayNest}
                />
              ) : (
                <ConditionRow filter={child} flaw={flaws.get(pathKey(childPath))} onChange={replace} />
              )}
            </li>
          );
        })}
      </ul>
      <Group gap={6} mt={6} ml={isRoot ? 0 : 'md'}>
        <AddMenu onAdd={add} />
        {mayNest && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            c="dimmed"
            leftSection={<IconFolderPlus size={14} />}
            onClick={() => change([...children, group(combinator === 'any' ? 'all' : 'any', [])])}
          >
            {text('builder.addGroup')}
          </Button>
        )}
        {aside}
      </Group>
    </div>
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
