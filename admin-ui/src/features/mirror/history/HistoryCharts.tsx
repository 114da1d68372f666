import { useMemo, useState } from 'react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Sample } from '../api/list-samples';
import { LineChart } from './LineChart';
import classes from './History.module.css';
import type { Range } from './ranges';
import { slotsOf, spanOf, ticks, topCount, topLag } from './series';

export interface HistoryViewProps {
  samples: Sample[];
  range: Range;
}

/** Two lines under one clock: their units differ, so they share no axis but that of time. */
export function HistoryCharts({ samples, range }: HistoryViewProps) {
  const text = useText();
  const { duration, number, minute, weekday } = useFormats();
  const [pointed, point] = useState<number>();
  const span = useMemo(() => spanOf(samples, range.hours), [samples, range]);
  const slots = useMemo(() => slotsOf(samples, span, range.points), [samples, span, range]);
  const shared = { slots, count: range.points, pointed, point };
  const clock = range.hours > 24 ? weekday : minute;
  return (
    <div>
      <LineChart
        {...shared}
        title={text('mirror.lag')}
        measure="lagMillis"
        topOf={topLag}
        write={(value) => duration(value)}
      />
      <LineChart
        {...shared}
        title={text('mirror.pending')}
        measure="pending"
        topOf={topCount}
        write={(value) => number(value)}
      />
      <div className={classes.clock} aria-hidden="true">
        {ticks(span, range.tickMinutes).map((tick) => (
          <span key={tick} style={{ left: `${((tick - span.from) / (span.until - span.from)) * 100}%` }}>
            {clock(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}
