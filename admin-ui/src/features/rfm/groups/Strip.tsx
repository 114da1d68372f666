import { useText } from '@/lib/intl/use-text';
import type { Group } from '../api/read-rfm';
import { isIn, QUINTILES } from './cells';
import classes from './Groups.module.css';

interface StripProps {
  label: string;
  range: Group['recency'];
}

/** Five quintiles, the lowest first, those of the box filled. */
export function Strip({ label, range }: StripProps) {
  const text = useText();
  return (
    <span className={classes.strip} role="img" aria-label={text('groups.range', { label, ...range })}>
      <span className={classes.measure}>{label}</span>
      <span className={classes.quintiles}>
        {QUINTILES.map((quintile) => (
          <span key={quintile} data-in={isIn(quintile, range) || undefined}>
            {quintile}
          </span>
        ))}
      </span>
    </span>
  );
}
