import { Table } from '@mantine/core';
import { useState, type PointerEvent } from 'react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { DailySize } from '../api/size-segment';
import classes from './Detail.module.css';

const DAY = 86_400_000;

/** A day that was not counted leaves a straight line between its neighbours. */
export function SizeChart({ sizes }: { sizes: DailySize[] }) {
  const text = useText();
  const { date, number } = useFormats();
  const [pointed, setPointed] = useState<DailySize>();
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (!first || !last) return null;
  const start = Date.parse(first.day);
  const span = Date.parse(last.day) - start || DAY;
  const top = Math.max(1, ...sizes.map(({ size }) => size));
  const across = ({ day }: DailySize) => ((Date.parse(day) - start) / span) * 100;
  const line = sizes
    .map(
      (point, index) =>
        `${index === 0 ? 'M' : 'L'} ${across(point).toFixed(2)} ${(100 - (point.size / top) * 100).toFixed(2)}`,
    )
    .join(' ');
  const told = (point: DailySize) => text('sizes.at', { day: date(point.day), size: number(point.size) });
  const onPointerMove = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const at = ((clientX - left) / width) * 100;
    setPointed(
      sizes.reduce((near, point) =>
        Math.abs(across(point) - at) < Math.abs(across(near) - at) ? point : near,
      ),
    );
  };
  return (
    <>
      <figure className={classes.chart}>
        <figcaption>
          <span>{text('sizes.title')}</span>
          <span className={classes.small}>{told(pointed ?? last)}</span>
        </figcaption>
        <div
          className={classes.plot}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setPointed(undefined)}
        >
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            role="img"
            aria-label={`${text('sizes.title')}: ${told(first)}; ${told(last)}`}
          >
            <path className={classes.area} d={`${line} V 100 H 0 Z`} />
            <path className={classes.line} d={line} />
          </svg>
          <span className={classes.top} aria-hidden="true">
            {number(top)}
          </span>
          {pointed && <span className={classes.pointer} style={{ left: `${across(pointed)}%` }} />}
        </div>
        <div className={classes.days} aria-hidden="true">
          <span>{date(first.day)}</span>
          <span>{date(last.day)}</span>
        </div>
      </figure>
      <SizeTable sizes={sizes} />
    </>
  );
}

function SizeTable({ sizes }: { sizes: DailySize[] }) {
  const text = useText();
  const { date, number } = useFormats();
  return (
    <details className={classes.table}>
      <summary>{text('sizes.asTable')}</summary>
      {/* Scrolls, so the keyboard must reach it. */}
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={text('sizes.title')}>
        <Table stickyHeader fz="sm" aria-label={text('sizes.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text('sizes.day')}</Table.Th>
              <Table.Th ta="right">{text('saved.size')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sizes.toReversed().map(({ day, size }) => (
              <Table.Tr key={day}>
                <Table.Td>{date(day)}</Table.Td>
                <Table.Td ta="right">{number(size)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}
