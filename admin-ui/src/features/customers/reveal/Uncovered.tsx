import { useMemo, type ReactNode } from 'react';
import { useViewer, ViewerContext } from '@/lib/viewer/viewer';
import type { Reveal } from '../api/covered-in-time';

interface UncoveredProps {
  /** As they came with the very data that is shown. */
  reveals: Reveal[];
  children: ReactNode;
}

/** Below it, what is uncovered is not marked as masked. */
export function Uncovered({ reveals, children }: UncoveredProps) {
  const viewer = useViewer();
  const here = useMemo(() => viewer.uncovering(reveals.map(({ category }) => category)), [viewer, reveals]);
  return <ViewerContext value={here}>{children}</ViewerContext>;
}
