import { Text } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';
import type { Group } from '../api/read-rfm';
import { CELLS, cellsOf, MEASURES } from './cells';
import classes from './Groups.module.css';
import { Strip } from './Strip';

export function GroupList({ groups }: { groups: Group[] }) {
  const text = useText();
  const cells = cellsOf(groups);
  return (
    <>
      <ol className={classes.groups} aria-label={text('groups.title')}>
        {groups.map((group, index) => (
          <li key={group.name} className={classes.group}>
            <span className={classes.name}>{group.name}</span>
            {MEASURES.map((measure) => (
              <Strip key={measure} label={text(`groups.${measure}`)} range={group[measure]} />
            ))}
            <CellNote cells={cells[index] ?? 0} />
          </li>
        ))}
      </ol>
      <Uncovered cells={cells.at(-1) ?? 0} />
    </>
  );
}

/** A group whose cells are all taken by those above stays empty for ever. */
export function CellNote({ cells }: { cells: number }) {
  const text = useText();
  return (
    <Text size="xs" c={cells === 0 ? 'var(--warning)' : 'dimmed'} className={classes.cells}>
      {text(cells === 0 ? 'groups.neverReached' : 'groups.cells', { cells })}
    </Text>
  );
}

export function Uncovered({ cells }: { cells: number }) {
  const text = useText();
  return (
    <Text size="xs" c="dimmed" mt="sm">
      {cells === 0 ? text('groups.allCovered') : text('groups.uncovered', { cells, all: CELLS })}
    </Text>
  );
}
