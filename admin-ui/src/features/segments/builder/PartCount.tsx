import { VisuallyHidden } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useMemo } from 'react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { AFTER_THE_NUMBER, TYPING_PAUSE, useSettled } from '@/lib/use-settled';
import { useViewer } from '@/lib/viewer/viewer';
import { useCount } from '../api/count-customers';
import { check } from '../filter/check';
import { asGroup, conditions, isEmpty, type Filter } from '../filter/filter';
import { useBuilder } from './builder-context';
import classes from './Builder.module.css';

/** How many customers meet a part alone. Asked when it is in sight and the whole has its number. */
export function PartCount({ filter }: { filter: Filter }) {
  const text = useText();
  const { number } = useFormats();
  const { filter: whole, mayCountParts } = useBuilder();
  const { ref, entry } = useIntersection();
  const asked = useAsked(filter);
  const inSight = entry?.isIntersecting ?? false;
  // Of the only condition the number beside the builder tells the same.
  const isPart = conditions(whole) > 1;
  const { data, isPlaceholderData } = useCount(asked, isPart && inSight && mayCountParts);
  const old = isPlaceholderData || asked === undefined;
  return (
    <span
      ref={ref}
      className={classes.partCount}
      title={text('builder.partCount')}
      data-old={old || undefined}
    >
      {isPart && asked && data && (
        <>
          <VisuallyHidden>{text('builder.partCount')}: </VisuallyHidden>
          {number(data.totalCount)}
        </>
      )}
    </span>
  );
}

/** The part once typing has paused, as a group like the whole, so that equal questions are asked once. */
function useAsked(filter: Filter): Filter | undefined {
  const { may } = useViewer();
  const settled = useSettled(filter, TYPING_PAUSE + AFTER_THE_NUMBER);
  return useMemo(() => {
    const { ready } = check(settled, may);
    return ready && !isEmpty(ready) ? asGroup(ready) : undefined;
  }, [settled, may]);
}
