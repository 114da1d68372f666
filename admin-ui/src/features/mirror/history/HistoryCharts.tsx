import { useMemo, useState } from 'react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Sample } from '../api/list-samples';
import { LineChart } from './LineChart';
import classes from './History.module.css';
import type { Range } from './ranges';
import { slotsOf, ticks, topCount, topLag, type Span } from './series';

export interface HistoryViewProps {
  samples: Sample[];
  range: Range;
  span: Span;
}

/** Two lines under one clock: their units differ, so they share no axis but that of time. */
export function HistoryCharts({ samples, range, span: { from, until } }: HistoryViewProps) {
  const text = useText();
  const { duration, number, minute, weekday } = useFormats();
  const [pointed, point] = useState<number>();
  const slots = useMemo(() => slotsOf(samples, { from, until }, range.points), [samples, from, until, range]);
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
        {ticks({ from, until }, range.tickMinutes).map((tick) => (
          <span key={tick} style={{ left: `${((tick - from) / (until - from)) * 100}%` }}>
            {clock(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}
