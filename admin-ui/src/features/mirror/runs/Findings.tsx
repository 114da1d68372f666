import { Badge, Group, Text } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';
import type { MirrorRun } from '../api/read-mirror';

const COUNTS = ['missing', 'changed', 'orphaned', 'ahead', 'resurrected'] as const;

/** What a run found to differ; all of it is mirrored again. */
export function Findings({ run }: { run: MirrorRun }) {
  const text = useText();
  const found = COUNTS.filter((count) => run[count] > 0);
  if (found.length === 0) {
    const equal = run.kind === 'CHECK' && run.state === 'SUCCEEDED';
    return equal ? <Text size="sm">{text('finding.none')}</Text> : null;
  }
  return (
    <Group gap={6}>
      {found.map((count) => (
        <Badge
          key={count}
          variant={count === 'resurrected' ? 'filled' : 'default'}
          color="red.9"
          tt="none"
          h="auto"
          styles={{ label: { whiteSpace: 'normal' } }}
        >
          {text(`finding.${count}`, { count: run[count] })}
        </Badge>
      ))}
    </Group>
  );
}
