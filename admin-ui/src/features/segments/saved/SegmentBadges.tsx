import { Badge, Group } from '@mantine/core';
import { IconAlertTriangle, IconEyeOff, IconLock, IconSnowflake, IconUsers } from '@tabler/icons-react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { ListedSegment } from './api/list-segments';

type Told = Pick<ListedSegment, 'shared' | 'kind' | 'frozenAt' | 'missing' | 'problem'>;

const SIZE = { size: 13, stroke: 1.8, 'aria-hidden': true } as const;

/** What a segment is, and what keeps it from being used. */
export function SegmentBadges({ segment: { shared, kind, frozenAt, missing, problem } }: { segment: Told }) {
  const text = useText();
  const { day } = useFormats();
  return (
    <Group gap={6}>
      <Badge
        tt="none"
        variant="default"
        leftSection={shared ? <IconUsers {...SIZE} /> : <IconLock {...SIZE} />}
      >
        {text(shared ? 'saved.shared' : 'saved.private')}
      </Badge>
      {kind !== 'LIVE' && (
        <Badge tt="none" variant="light" leftSection={<IconSnowflake {...SIZE} />}>
          {text(`saved.kind.${kind}`, { day: frozenAt ? day(frozenAt) : '' })}
        </Badge>
      )}
      {problem !== null && (
        <Badge
          tt="none"
          variant="default"
          c="var(--mantine-color-error)"
          leftSection={<IconAlertTriangle {...SIZE} />}
        >
          {text('saved.invalid')}
        </Badge>
      )}
      {missing.length > 0 && (
        <Badge tt="none" variant="default" c="var(--warning)" leftSection={<IconEyeOff {...SIZE} />}>
          {text('saved.missing')}
        </Badge>
      )}
    </Group>
  );
}
