import { useFormats } from '@/lib/intl/use-formats';
import type { Region } from '../api/count-overlap';
import { capitalized } from '../capitalized';
import classes from './Overlap.module.css';
import { sizeOf, type Compared } from './regions';

export function Legend({ groups, regions }: { groups: Compared[]; regions: Region[] }) {
  const { number } = useFormats();
  return (
    <ul className={classes.legend}>
      {groups.map(({ name }, index) => (
        <li key={index} data-group={index}>
          <span className={classes.dot} data-in />
          <span>{capitalized(name)}</span>
          <b>{number(sizeOf(index, regions))}</b>
        </li>
      ))}
    </ul>
  );
}
