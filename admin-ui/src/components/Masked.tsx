import type { ReactNode } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import classes from './Masked.module.css';

/** Marks a value that the server has covered, so that nobody takes it for the customer's own. */
export function Masked({ by, children }: { by: string; children: ReactNode }) {
  const text = useText();
  const { masked } = useViewer();
  if (!masked(by)) return children;
  return (
    <span className={classes.masked} title={text('masked.hint')} data-masked>
      {children}
    </span>
  );
}
