import { Skeleton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { DateField } from '@/components/DateField';
import { Panel } from '@/components/Panel';
import { Warning } from '@/components/Warning';
import { codeOf } from '@/lib/graphql/problem';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useMoves, type Moves as Told } from '../api/read-moves';
import type { SavedSegment } from '../api/read-segment';
import { useDailySizes } from '../api/size-segment';
import classes from './Detail.module.css';
import { Movers } from './Movers';

const MONTH = 30 * 86_400_000;

/** Who came to a live segment and who left it since a day. */
export function Moves({ segment }: { segment: SavedSegment }) {
  const text = useText();
  const [since, setSince] = useState(() => new Date(Date.now() - MONTH).toISOString().slice(0, 10));
  if (segment.kind !== 'LIVE' || segment.missing.length > 0) return null;
  return (
    <Panel label={text('moves.title')}>
      <div className={classes.moves}>
        <Title order={2} size="h5">
          {text('moves.title')}
        </Title>
        <DateField
          size="xs"
          w="9rem"
          aria-label={text('moves.since')}
          value={since}
          maxDate={new Date()}
          onChange={(day) => day && setSince(day)}
        />
      </div>
      <Since segment={segment} since={since} />
    </Panel>
  );
}

interface SinceProps {
  segment: SavedSegment;
  /** A day, such as `2026-11-01`. */
  since: string;
}

function Since({ segment, since }: SinceProps) {
  const text = useText();
  const { date } = useFormats();
  const { id, revision } = segment;
  const { data: moves, error, isPlaceholderData } = useMoves(id, revision, since);
  if (error) return <Text size="sm">{text(`problem.${codeOf(error)}`)}</Text>;
  if (moves === undefined) return <Skeleton height={70} mt="sm" aria-hidden="true" />;
  if (moves === null) return <NotTold segment={segment} />;
  if (moves.from === moves.until) {
    return (
      <Text size="sm" c="dimmed" mt="xs">
        {text('moves.firstLook', { day: date(moves.until) })}
      </Text>
    );
  }
  return (
    <div aria-busy={isPlaceholderData}>
      <Reach moves={moves} since={since} />
      <Movers segment={segment} since={since} way="whoEntered" count={moves.entered} />
      <Movers segment={segment} since={since} way="whoLeft" count={moves.left} />
      <Text size="sm" c="dimmed" mt={6}>
        {text('moves.stayed', { count: moves.stayed })}
      </Text>
    </div>
  );
}

/** Which days are compared, and plainly so where they do not reach as far back as was asked. */
function Reach({ moves: { from, until }, since }: { moves: Told; since: string }) {
  const text = useText();
  const { date } = useFormats();
  const days = { from: date(from), until: date(until) };
  if (from > since) {
    return (
      <Warning my="xs" py="xs">
        {text('moves.notSoFar', days)}
      </Warning>
    );
  }
  return (
    <Text size="xs" c="dimmed" my={4}>
      {text('moves.days', days)}
    </Text>
  );
}

/** Whoever is told no sizes by the day is told no moves, either; else there was no look yet. */
function NotTold({ segment: { id, revision } }: { segment: SavedSegment }) {
  const text = useText();
  const { data: sizes } = useDailySizes(id, revision);
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {text(sizes === null ? 'moves.notForYou' : 'moves.notYet')}
    </Text>
  );
}
