import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useSegmentNames } from '../../api/list-segment-names';
import { childrenOf, groupOf, type Filter } from '../../filter/filter';
import { useValueNames } from '../../names';
import type { Speaker } from './phrases';

/** Says filters in the viewer's language, with the names of the saved segments in them. */
export function useSpeaker(filter: Filter): Speaker {
  const text = useText();
  const formats = useFormats();
  const { locale } = useIntl();
  const valueName = useValueNames();
  const segmentName = useSegmentNames(segmentsIn(filter));
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
