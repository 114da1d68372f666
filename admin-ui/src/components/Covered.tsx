import type { ReactNode } from 'react';
import classes from './Covered.module.css';

/** The mark of a covered value; the hint says for whom it is covered. */
export function Covered({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <span className={classes.covered} title={hint} data-masked>
      {children}
    </span>
  );
}
