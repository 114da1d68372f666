import { Text } from '@mantine/core';
import { IconChartFunnel } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '@/lib/intl/use-text';
import type { ListedSegment } from '../api/list-segments';
import { SegmentBadges } from '../SegmentBadges';
import classes from './List.module.css';

/** Its name leads to its page, and, where it can stand there, a second link into the builder. */
export function SegmentCell({ segment }: { segment: ListedSegment }) {
  const text = useText();
  const openable = segment.kind === 'LIVE' && segment.missing.length === 0 && segment.problem === null;
  return (
    <div className={classes.segment}>
      <div className={classes.named}>
        <Link to="/segments/saved/$id" params={{ id: segment.id }} className={classes.name}>
          {segment.name}
        </Link>
        <SegmentBadges segment={segment} />
      </div>
      {segment.description && (
        <Text size="xs" c="dimmed" lineClamp={1}>
          {segment.description}
        </Text>
      )}
      {openable && (
        <Link
          to="/segments"
          search={{ segment: segment.id }}
          className={classes.open}
          aria-label={text('saved.open.label', { name: segment.name })}
        >
          <IconChartFunnel size={14} stroke={1.8} aria-hidden="true" />
          {text('saved.open')}
        </Link>
      )}
    </div>
  );
}
