import { IconEye } from '@tabler/icons-react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import classes from './Reveal.module.css';
import { useNow } from './use-now';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export function UncoveredUntil({ until }: { until: string }) {
  const text = useText();
  const { minute, duration } = useFormats();
  const end = Date.parse(until);
  const left = remaining(end - useNow(SECOND));
  return (
    <span className={classes.until}>
      <IconEye size={14} stroke={1.7} aria-hidden="true" />
      {text('reveal.until', { time: minute(end), left: duration(left) })}
    </span>
  );
}

/** In whole minutes while there are some, then in seconds. */
function remaining(millis: number): number {
  const unit = millis > MINUTE ? MINUTE : SECOND;
  return Math.max(Math.ceil(millis / unit), 1) * unit;
}
