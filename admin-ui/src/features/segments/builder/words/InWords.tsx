import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { check } from '../../filter/check';
import { isEmpty, type Filter } from '../../filter/filter';
import { sentence } from './sentence';
import { useSpeaker } from './use-speaker';

/** The whole filter as one sentence: what is read aloud, or told to somebody. */
export function InWords({ filter }: { filter: Filter }) {
  const text = useText();
  const { may } = useViewer();
  const speaker = useSpeaker(filter);
  const { ready } = useMemo(() => check(filter, may), [filter, may]);
  if (!ready || isEmpty(ready)) return null;
  return (
    <Text size="sm" c="dimmed" mt="sm" role="note" aria-label={text('words.title')}>
      {sentence(ready, speaker)}
    </Text>
  );
}
