import { ActionIcon, Group, RangeSlider, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import { MEASURES, QUINTILES } from './cells';
import type { DraftGroup } from './draft';
import { CellNote } from './GroupList';
import classes from './Groups.module.css';

interface EditedGroupProps {
  group: DraftGroup;
  flaw: 'empty' | 'twice' | undefined;
  cells: number;
  first: boolean;
  last: boolean;
  change: (part: Partial<DraftGroup>) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

const MARKS = QUINTILES.map((value) => ({ value, label: String(value) }));

export function EditedGroup({ group, flaw, cells, first, last, change, move, remove }: EditedGroupProps) {
  const text = useText();
  const name = group.name || text('groups.unnamed');
  return (
    <li className={classes.group} data-editing>
      <TextInput
        className={classes.name}
        aria-label={text('groups.name', { name })}
        maxLength={100}
        value={group.name}
        error={flaw && text(`groups.name.${flaw}`)}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      {MEASURES.map((measure) => {
        const label = text(`groups.${measure}`);
        return (
          <div key={measure} className={classes.strip}>
            <span className={classes.measure}>{label}</span>
            <RangeSlider
              className={classes.slider}
              min={1}
              max={5}
              minRange={0}
              marks={MARKS}
              label={null}
              size="sm"
              value={[group[measure].from, group[measure].to]}
              thumbFromLabel={text('groups.from', { name, label })}
              thumbToLabel={text('groups.to', { name, label })}
              onChange={([from, to]) => change({ [measure]: { from, to } })}
            />
          </div>
        );
      })}
      <Group gap={2} wrap="nowrap" className={classes.buttons}>
        <ActionIcon aria-label={text('groups.up', { name })} disabled={first} onClick={() => move(-1)}>
          <IconArrowUp size={17} />
        </ActionIcon>
        <ActionIcon aria-label={text('groups.down', { name })} disabled={last} onClick={() => move(1)}>
          <IconArrowDown size={17} />
        </ActionIcon>
        <ActionIcon aria-label={text('groups.remove', { name })} onClick={remove}>
          <IconTrash size={17} />
        </ActionIcon>
      </Group>
      <CellNote cells={cells} />
    </li>
  );
}
