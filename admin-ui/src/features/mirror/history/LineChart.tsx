import type { PointerEvent } from 'react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import classes from './History.module.css';
import { stretches, type Measure, type Slot } from './series';

interface LineChartProps {
  title: string;
  slots: Slot[];
  /** How many slots there would be if none were missing. */
  count: number;
  measure: Measure;
  topOf: (most: number) => number;
  write: (value: number) => string;
  /** The slot under the pointer, in whichever chart it is. */
  pointed: number | undefined;
  point: (index: number | undefined) => void;
}

/** Drawn by hand: two lines are not worth a library, and the words around them stay ordinary text. */
export function LineChart({ title, slots, count, measure, topOf, write, pointed, point }: LineChartProps) {
  const text = useText();
  const { dayAndTime } = useFormats();
  const [first] = slots;
  if (!first) return null;
  const highest = slots.reduce((high, slot) => (slot[measure] > high[measure] ? slot : high), first);
  const top = topOf(highest[measure]);
  const shown = slots.find(({ index }) => index === pointed);
  const told = (slot: Slot) => ({
    value: write(slot[measure]),
    when: dayAndTime(new Date(slot.from).toISOString()),
  });
  const onPointerMove = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    point(Math.floor(((clientX - left) / width) * count));
  };

  return (
    <figure className={classes.chart}>
      <figcaption>
        <span className={classes.title}>{title}</span>
        <span className={classes.readout}>
          {shown ? text('history.at', told(shown)) : text('history.highest', told(highest))}
        </span>
      </figcaption>
      <div className={classes.axis} aria-hidden="true">
        <span>{write(top)}</span>
        <span>{write(top / 2)}</span>
        <span>{write(0)}</span>
      </div>
      <div className={classes.plot} onPointerMove={onPointerMove} onPointerLeave={() => point(undefined)}>
        <svg
          viewBox={`0 0 ${count} 100`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${title}: ${text('history.highest', told(highest))}`}
        >
          {stretches(slots).map((stretch) => {
            const line = lineOf(stretch, measure, top);
            const [start, end] = [middle(stretch[0]), middle(stretch.at(-1))];
            return (
              <g key={start}>
                <path className={classes.area} d={`${line} V 100 H ${start} Z`} />
                {/* A little longer than it is, or a single point would not be drawn. */}
                <path className={classes.line} d={`${line} H ${end + 0.01}`} />
              </g>
            );
          })}
        </svg>
        {shown && (
          <span className={classes.pointer} style={{ left: `${(middle(shown) / count) * 100}%` }}>
            <span style={{ bottom: `${(shown[measure] / top) * 100}%` }} />
          </span>
        )}
      </div>
    </figure>
  );
}

function middle(slot: Slot | undefined): number {
  return (slot?.index ?? 0) + 0.5;
}

function lineOf(stretch: Slot[], measure: Measure, top: number): string {
  const points = stretch.map((slot) => `${middle(slot)} ${(100 - (slot[measure] / top) * 100).toFixed(2)}`);
  return `M ${points.join(' L ')}`;
}
