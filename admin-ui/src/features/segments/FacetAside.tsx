import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, memo, Suspense } from 'react';
import { Panel } from '@/components/Panel';
import { SegmentMessages } from '@/lib/intl/SegmentMessages';
import { useText } from '@/lib/intl/use-text';
import classes from './SegmentsPage.module.css';
import type { Segment } from './use-segment';

const loadingPanel = import('./facets/FacetPanel');
const FacetPanel = lazy(() => loadingPanel);
const FacetDrawer = lazy(() => import('./facets/FacetDrawer'));

/** Beside the customers where there is room, in a drawer where there is not. */
export const FacetAside = memo(function FacetAside({ segment }: { segment: Segment }) {
  const text = useText();
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const [opened, { open, close }] = useDisclosure(false);
  const panel = (
    <Suspense fallback={<FacetSkeleton />}>
      <SegmentMessages>
        <FacetPanel
          asked={segment.asked}
          filter={segment.draft}
          moving={segment.moving}
          onChange={segment.edit}
        />
      </SegmentMessages>
    </Suspense>
  );
  if (!narrow) {
    return (
      <Panel label={text('facet.title')} className={classes.facets}>
        <Title order={2} size="h5" mb="sm">
          {text('facet.title')}
        </Title>
        {panel}
      </Panel>
    );
  }
  return (
    <div className={classes.facets}>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.7} />}
        onClick={open}
      >
        {text('facet.open.drawer')}
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <FacetDrawer close={close}>{panel}</FacetDrawer>
        </Suspense>
      )}
    </div>
  );
});

function FacetSkeleton() {
  return (
    <Stack gap={8} aria-hidden="true">
      {Array.from({ length: 14 }, (_, index) => (
        <Skeleton key={index} height={22} width={index % 5 === 0 ? '40%' : '100%'} />
      ))}
    </Stack>
  );
}
