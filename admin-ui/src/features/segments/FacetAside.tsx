import { Button, Title } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, memo, Suspense } from 'react';
import { Panel } from '@/components/Panel';
import { useText } from '@/lib/intl/use-text';
import { FacetPanel } from './facets/FacetPanel';
import classes from './SegmentsPage.module.css';
import type { Segment } from './use-segment';

const FacetDrawer = lazy(() => import('./facets/FacetDrawer'));

/** Beside the customers where there is room, in a drawer where there is not. */
export const FacetAside = memo(function FacetAside({ segment }: { segment: Segment }) {
  const text = useText();
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const [opened, { open, close }] = useDisclosure(false);
  const panel = (
    <FacetPanel
      asked={segment.asked}
      filter={segment.draft}
      moving={segment.moving}
      onChange={segment.edit}
    />
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
