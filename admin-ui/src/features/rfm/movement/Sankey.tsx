import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Flow } from '../api/read-movement';
import { colourOf } from './colours';
import { layOut, NOT_RANKED, type Node, type Ribbon } from './layout';
import classes from './Movement.module.css';
import { useStandingName } from './use-standing-name';

const ROOM = 420;
const LABELS = 190;
const BAR = 12;

interface SankeyProps {
  flows: Flow[];
  /** The places in the order of the groups. */
  order: string[];
}

/** Drawn by hand; the table beside it says the same to whoever does not look. Who stayed is grey, so that movement stands out. */
export function Sankey({ flows, order }: SankeyProps) {
  const text = useText();
  const { number } = useFormats();
  const nameOf = useStandingName();
  const { ref, width: measured } = useElementSize();
  const [pointed, point] = useState<string>();
  const width = Math.max(measured || 960, 560);
  const { left, right, ribbons, height } = layOut(flows, order, ROOM);
  const [start, end] = [LABELS + BAR, width - LABELS - BAR];
  const colour = (key: string) =>
    key === NOT_RANKED ? 'var(--mantine-color-dimmed)' : colourOf(order.indexOf(key));
  const faded = ({ from, to }: Ribbon) =>
    pointed !== undefined && pointed !== `from ${from.key}` && pointed !== `to ${to.key}`;
  const told = ({ from, to, customers }: Ribbon) =>
    text('movement.flow', {
      from: nameOf(from.standing),
      to: nameOf(to.standing),
      customers: number(customers),
    });
  const side = (nodes: Node[], which: 'from' | 'to') =>
    nodes.map((node) => (
      <g
        key={node.key}
        onPointerEnter={() => point(`${which} ${node.key}`)}
        onPointerLeave={() => point(undefined)}
      >
        <rect
          x={which === 'from' ? LABELS : end}
          y={node.top}
          width={BAR}
          height={node.height}
          rx={2}
          style={{ fill: colour(node.key) }}
        />
        <text
          x={which === 'from' ? LABELS - 8 : end + BAR + 8}
          y={node.top + node.height / 2}
          textAnchor={which === 'from' ? 'end' : 'start'}
          dominantBaseline="central"
        >
          {shortened(nameOf(node.standing))}{' '}
          <tspan className={classes.number}>{number(node.customers)}</tspan>
        </text>
      </g>
    ));
  return (
    <div ref={ref} className={classes.picture}>
      <svg width={width} height={height} role="img" aria-label={text('movement.picture')}>
        {ribbons.map((ribbon) => (
          <path
            key={ribbon.key}
            className={classes.ribbon}
            data-stays={ribbon.stays || undefined}
            data-faded={faded(ribbon) || undefined}
            d={pathOf(ribbon, start, end)}
            {...(!ribbon.stays && { style: { fill: colour(ribbon.from.key) } })}
          >
            <title>{told(ribbon)}</title>
          </path>
        ))}
        {side(left, 'from')}
        {side(right, 'to')}
      </svg>
    </div>
  );
}

function pathOf({ fromTop, toTop, thickness }: Ribbon, start: number, end: number): string {
  const middle = (start + end) / 2;
  const curve = (fromY: number, toY: number, fromX: number, toX: number) =>
    `C ${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`.replace(/^/, `${fromX} ${fromY} `);
  const thick = Math.max(thickness, 0.75);
  return `M ${curve(fromTop, toTop, start, end)} L ${curve(toTop + thick, fromTop + thick, end, start)} Z`;
}

function shortened(name: string): string {
  return name.length > 20 ? `${name.slice(0, 19)}…` : name;
}
