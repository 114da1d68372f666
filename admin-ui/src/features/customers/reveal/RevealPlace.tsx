import { Button, VisuallyHidden } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { lazy, Suspense, useContext, useRef, useState } from 'react';
import type { DataCategory } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import classes from './Reveal.module.css';
import { RevealContext, type Revealing } from './reveal-context';
import { UncoveredUntil } from './UncoveredUntil';

const RevealDialog = lazy(() => import('./RevealDialog'));

/** Beside values that are covered: the way to have them shown, and then for how long they are. */
export function RevealPlace({ by }: { by: string }) {
  const { masked, categoryOf } = useViewer();
  const revealing = useContext(RevealContext);
  const category = categoryOf(by);
  if (!revealing || !category) return null;
  const reveal = revealing.reveals.find((each) => each.category === category);
  if (!reveal && !masked(by)) return null;
  return <Place category={category} revealing={revealing} until={reveal?.until} />;
}

interface PlaceProps {
  category: DataCategory;
  revealing: Revealing;
  until: string | undefined;
}

function Place({ category, revealing, until }: PlaceProps) {
  const text = useText();
  const place = useRef<HTMLSpanElement>(null);
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    // The button may be gone by then; its place is not.
    place.current?.focus();
  };
  return (
    <span ref={place} tabIndex={-1} className={classes.place}>
      {until === undefined ? (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconEye size={14} stroke={1.7} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          {text('reveal.show')} <VisuallyHidden>{text('reveal.what', { category })}</VisuallyHidden>
        </Button>
      ) : (
        <UncoveredUntil until={until} />
      )}
      {asking && (
        <Suspense fallback={null}>
          <RevealDialog category={category} revealing={revealing} close={close} />
        </Suspense>
      )}
    </span>
  );
}
