import { Skeleton, Text, Title } from '@mantine/core';
import { Panel } from '@/components/Panel';
import { codeOf } from '@/lib/graphql/problem';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { SavedSegment } from '../api/read-segment';
import { useDailySizes, useSize } from '../api/size-segment';
import classes from './Detail.module.css';
import { SizeChart } from './SizeChart';

/** How many are in it now, and how many were. */
export function Sizes({ segment }: { segment: SavedSegment }) {
  const text = useText();
  if (segment.missing.length > 0) return null;
  return (
    <Panel label={text('saved.size')}>
      <Title order={2} size="h5">
        {text('saved.size')}
      </Title>
      {segment.problem === null && <Now segment={segment} />}
      <Past segment={segment} />
    </Panel>
  );
}

function Now({ segment: { id, revision } }: { segment: SavedSegment }) {
  const text = useText();
  const { number, time } = useFormats();
  const { data: size, error, dataUpdatedAt } = useSize(id, revision);
  if (error) {
    const code = codeOf(error);
    return <Text size="sm">{text(code === 'UNAVAILABLE' ? 'search.down' : `problem.${code}`)}</Text>;
  }
  if (size == null) return <Skeleton height={38} width={120} aria-hidden="true" />;
  return (
    <>
      <div className={classes.size}>{number(size)}</div>
      <Text size="xs" c="dimmed">
        {text('saved.counted', { time: time(new Date(dataUpdatedAt).toISOString()) })}
      </Text>
    </>
  );
}

function Past({ segment: { id, revision } }: { segment: SavedSegment }) {
  const text = useText();
  const { data: sizes, error } = useDailySizes(id, revision);
  if (error) return <Text size="sm">{text(`problem.${codeOf(error)}`)}</Text>;
  if (sizes === undefined) return <Skeleton height={112} mt="sm" aria-hidden="true" />;
  if (sizes === null || sizes.length < 2) {
    return (
      <Text size="sm" c="dimmed" mt="xs">
        {text(sizes === null ? 'sizes.notForYou' : 'sizes.notYet')}
      </Text>
    );
  }
  return <SizeChart sizes={sizes} />;
}
