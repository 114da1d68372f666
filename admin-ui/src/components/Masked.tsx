import type { ReactNode } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { Covered } from './Covered';

/** Marks a value that the server has covered, so that nobody takes it for the customer's own. */
export function Masked({ by, children }: { by: string; children: ReactNode }) {
  const text = useText();
  const { masked } = useViewer();
  return masked(by) ? <Covered hint={text('masked.hint')}>{children}</Covered> : children;
}
