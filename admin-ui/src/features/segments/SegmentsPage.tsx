import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { useTitle } from '@/components/use-title';
import { useText } from '@/lib/intl/use-text';
import { Builder } from './builder/Builder';
import { FacetAside } from './FacetAside';
import { CountPanel } from './results/CountPanel';
import { Results } from './results/Results';
import classes from './SegmentsPage.module.css';
import { useSegment, type Segment } from './use-segment';

export function SegmentsPage() {
  const text = useText();
  const segment = useSegment();
  useTitle(text('segments.title'));
  return (
    <>
      <Group justify="space-between" align="baseline" mb="md">
        <div>
          <Title order={1}>{text('segments.title')}</Title>
          <Text c="dimmed" size="sm">
            {text('segments.subtitle')}
          </Text>
        </div>
      </Group>
      {segment.broken && <BrokenAddress segment={segment} />}
      {segment.broken !== 'filter' && <Workbench segment={segment} />}
    </>
  );
}

function Workbench({ segment }: { segment: Segment }) {
  // The number comes first: bars and rows are drawn when the question for it is on its way.
  const later = useDeferredValue(segment);
  return (
    <div className={classes.page}>
      <div className={classes.builder}>
        <Builder filter={segment.draft} flaws={segment.flaws} onChange={segment.edit} />
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
