import { Suspense, type ReactNode } from 'react';
import { RevealMessages } from '@/lib/intl/RevealMessages';
import { useViewer } from '@/lib/viewer/viewer';

interface RevealWordsProps {
  /** Shown until the words are there. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Only whoever may reveal waits for its messages. */
export function RevealWords({ fallback, children }: RevealWordsProps) {
  const { may } = useViewer();
  if (!may('REVEAL')) return children;
  return (
    <Suspense fallback={fallback}>
      <RevealMessages>{children}</RevealMessages>
    </Suspense>
  );
}
