import { Skeleton } from '@mantine/core';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { ListedSegment } from '../api/list-segments';
import type { SizedSegment } from '../api/size-segments';
import classes from './List.module.css';
import { Sparkline } from './Sparkline';

interface SizeCellProps {
  segment: ListedSegment;
  /** Undefined while it is being counted, and when it can't be. */
  sized: SizedSegment | undefined;
  counting: boolean;
}

/** How many there are now, and the way there. */
export function SizeCell({ segment, sized, counting }: SizeCellProps) {
  const text = useText();
  const { number } = useFormats();
  if (segment.missing.length > 0 || segment.problem !== null || (!sized && !counting)) {
    return <span className={classes.size}>–</span>;
  }
  return (
    <span className={classes.size}>
      <Sparkline sizes={(sized?.sizes ?? []).map(({ size }) => size)} />
      {sized?.size == null ? (
        <Skeleton height={16} width={52} aria-hidden="true" />
      ) : (
        <span className="numbers" title={text('saved.size')}>
          {number(sized.size)}
        </span>
      )}
    </span>
  );
}
