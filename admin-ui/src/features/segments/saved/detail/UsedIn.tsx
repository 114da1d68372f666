import { Text, Title } from '@mantine/core';
import { Panel } from '@/components/Panel';
import { useText } from '@/lib/intl/use-text';
import { useSegmentPast } from '../api/read-history';
import type { SavedSegment } from '../api/read-segment';
import { SegmentLink } from '../words/SegmentLink';
import classes from './Detail.module.css';

export function UsedIn({ segment }: { segment: SavedSegment }) {
  const text = useText();
  const { data: past } = useSegmentPast(segment.id, segment.revision);
  if (!past) return null;
  return (
    <Panel label={text('usedIn.title')}>
      <Title order={2} size="h5" mb="xs">
        {text('usedIn.title')}
      </Title>
      {past.usedIn.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text('usedIn.none')}
        </Text>
      ) : (
        <ul className={classes.links}>
          {past.usedIn.map(({ id, name }) => (
            <li key={id}>
              <SegmentLink id={id} name={name} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
