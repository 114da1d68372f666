import { Alert, Button, Skeleton, Text, Title } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue } from 'react';
import { Panel } from '@/components/Panel';
import { useTitle } from '@/components/use-title';
import { SegmentMessages } from '@/lib/intl/SegmentMessages';
import { useText } from '@/lib/intl/use-text';
import { AFTER_THE_NUMBER, useSettled } from '@/lib/use-settled';
import { useViewer } from '@/lib/viewer/viewer';
import { FacetAside } from './FacetAside';
import { CountPanel } from './results/CountPanel';
import { Results } from './results/Results';
import type { Opened } from './saved/open/opened';
import classes from './SegmentsPage.module.css';
import { useSegment, type Segment } from './use-segment';

// On its way as soon as the page is, while the number is asked.
const loadingBuilder = import('./builder/Builder');
const Builder = lazy(() => loadingBuilder);
const OpenSegment = lazy(() => import('./saved/open/OpenSegment'));
const SavedHeading = lazy(() => import('./saved/open/SavedHeading'));

export function SegmentsPage() {
  const { segment } = useSearch({ from: '/segments' });
  if (segment === undefined) return <Segments />;
  return (
    <OpenSegment key={segment} id={segment}>
      {(opened) => <Segments opened={opened} />}
    </OpenSegment>
  );
}

function Segments({ opened }: { opened?: Opened }) {
  const { may } = useViewer();
  const segment = useSegment(opened);
  return (
    <>
      {may('USE_SEGMENTS') ? (
        <Suspense fallback={<Heading />}>
          <SavedHeading segment={segment} {...(opened && { opened })}>
            <Heading />
          </SavedHeading>
        </Suspense>
      ) : (
        <Heading />
      )}
      {segment.broken && <BrokenAddress segment={segment} />}
      {segment.broken !== 'filter' && <Workbench segment={segment} />}
    </>
  );
}

function Heading() {
  const text = useText();
  useTitle(text('segments.title'));
  return (
    <div className={classes.heading}>
      <Title order={1}>{text('segments.title')}</Title>
      <Text c="dimmed" size="sm">
        {text('segments.subtitle')}
      </Text>
    </div>
  );
}

function Workbench({ segment }: { segment: Segment }) {
  // The number comes first: bars and rows are asked for and drawn when the question for it is on its way.
  const later = useDeferredValue(useSettled(segment, AFTER_THE_NUMBER));
  return (
    <div className={classes.page}>
      <div className={classes.builder}>
        <Suspense fallback={<BuilderSkeleton />}>
          <SegmentMessages>
            <Builder segment={segment} />
          </SegmentMessages>
        </Suspense>
      </div>
      <div className={classes.count}>
        <CountPanel asked={segment.asked} moving={segment.moving} />
      </div>
      <FacetAside segment={later} />
      <div className={classes.results}>
        <Results segment={later} />
      </div>
    </div>
  );
}

function BuilderSkeleton() {
  const text = useText();
  return (
    <Panel label={text('common.loading')}>
      <Skeleton height={30} width="60%" mb="sm" />
      <Skeleton height={26} width={180} />
    </Panel>
  );
}

/** A link that cannot be read must neither crash the page nor quietly mean everyone. */
function BrokenAddress({ segment: { broken, startAfresh } }: { segment: Segment }) {
  const text = useText();
  if (!broken) return null;
  return (
    <Alert color="yellow" icon={<IconLinkOff size={18} />} title={text(`segments.broken.${broken}`)} mb="md">
      {broken === 'filter' ? (
        <Button size="xs" mt="xs" onClick={startAfresh}>
          {text('segments.startAfresh')}
        </Button>
      ) : (
        text('segments.broken.sort.hint')
      )}
    </Alert>
  );
}
