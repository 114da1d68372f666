import { VisuallyHidden } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import type { Difference } from '../api/read-history';
import { ConditionWords, type Saved } from './ConditionWords';
import { usePlaceWords } from './use-place-words';
import classes from './Words.module.css';

/** What came and what went, each in words. */
export function Differences({ differences }: { differences: Difference[] }) {
  const text = useText();
  const placeOf = usePlaceWords();
  if (differences.length === 0) return <p className={classes.small}>{text('past.onlyOrder')}</p>;
  return (
    <ul className={classes.differences}>
      {differences.map(({ kind, path, condition }, index) => (
        <li key={index} data-kind={kind}>
          {kind === 'ADDED' ? (
            <IconPlus size={14} stroke={2.4} aria-hidden="true" />
          ) : (
            <IconMinus size={14} stroke={2.4} aria-hidden="true" />
          )}
          <span>
            <VisuallyHidden>{text(`difference.${kind}`)} </VisuallyHidden>
            <ConditionWords condition={condition as Saved} />
            {path.includes('.') && <span className={classes.small}> {placeOf(path)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
