import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useSegmentNames } from '../../api/list-segment-names';
import { check } from '../../filter/check';
import { childrenOf, groupOf, isEmpty, type Filter } from '../../filter/filter';
import { useValueNames } from '../../names';
import { sentence } from './sentence';

/** The whole filter as one sentence: what is read aloud, or told to somebody. */
export function InWords({ filter }: { filter: Filter }) {
  const text = useText();
  const { may } = useViewer();
  const speaker = useSpeaker(segmentsIn(filter));
  const { ready } = useMemo(() => check(filter, may), [filter, may]);
  if (!ready || isEmpty(ready)) return null;
  return (
    <Text size="sm" c="dimmed" mt="sm" role="note" aria-label={text('words.title')}>
      {sentence(ready, speaker)}
    </Text>
  );
}

function useSpeaker(segments: readonly string[]) {
  const text = useText();
  const formats = useFormats();
  const { locale } = useIntl();
  const valueName = useValueNames();
  const segmentName = useSegmentNames(segments);
  const lists = useMemo(
    () => ({
      any: new Intl.ListFormat(locale, { type: 'disjunction' }),
      all: new Intl.ListFormat(locale, { type: 'conjunction' }),
    }),
    [locale],
  );
  return {
    text,
    formats,
    nameOf: (kind: Parameters<typeof valueName>[0], value: string) =>
      kind === 'segment' ? `“${segmentName(value) ?? value}”` : valueName(kind, value),
    either: (items: readonly string[]) => lists.any.format(items),
    both: (items: readonly string[]) => lists.all.format(items),
  };
}

function segmentsIn(filter: Filter): string[] {
  if (groupOf(filter)) return [...new Set(childrenOf(filter).flatMap(segmentsIn))];
  return [filter.segment?.in ?? []].flat().map(String);
}
