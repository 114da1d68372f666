import type { ReactNode } from 'react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import classes from './Funnel.module.css';

interface StepProps {
  count: number;
  /** How many there were before it; absent for where it begins. */
  before?: number;
  everyone: number;
  /** How many meet it by itself. */
  alone?: number | undefined;
  children: ReactNode;
}

/** What is left is dark, what it took away is pale. */
export function Step({ count, before, everyone, alone, children }: StepProps) {
  const text = useText();
  const { number, share } = useFormats();
  const length = (part: number) => (everyone === 0 ? 0 : (part / everyone) * 100);
  return (
    <li className={classes.step}>
      <div className={classes.head}>
        <span className={classes.words}>{children}</span>
        <span className={classes.count}>{number(count)}</span>
      </div>
      <div className={classes.track} aria-hidden="true">
        <span className={classes.before} style={{ width: `${length(before ?? count)}%` }} />
        <span className={classes.left} style={{ width: `${length(count)}%` }} />
      </div>
      {before !== undefined && (
        <div className={classes.shares}>
          <span>{text('funnel.ofBefore', { share: share(count, before) })}</span>
          <span>{text('funnel.ofAll', { share: share(count, everyone) })}</span>
          {alone !== undefined && <span>{text('funnel.alone', { count: number(alone) })}</span>}
        </div>
      )}
    </li>
  );
}
