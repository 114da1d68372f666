import { UnstyledButton } from '@mantine/core';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Facets } from '../api/facet-customers';
import type { Filter } from '../filter/filter';
import { cellSelected, toggleCell } from './cells';
import classes from './Facet.module.css';

type Cells = NonNullable<Facets['rfm']>;

interface RfmGridProps {
  cells: Cells;
  filter: Filter;
  /** Told how, not what: the segment may have moved on since this was drawn. */
  onChange: (change: (filter: Filter) => Filter) => void;
}

/** The latest to the right, the most frequent at the top; the darker, the more was spent on average. */
export function RfmGrid({ cells, filter, onChange }: RfmGridProps) {
  const text = useText();
  const { number, amount } = useFormats();
  if (cells.length === 0) return <p className={classes.nothing}>{text('facet.rfm.none')}</p>;
  const shade = shades(cells);
  const inOrder = cells.toSorted(
    (one, other) => other.frequency - one.frequency || one.recency - other.recency,
  );
  const nameOf = ({ recency, frequency, count, averageSpend }: Cells[number]) =>
    averageSpend == null
      ? text('facet.rfm.cell', { recency, frequency, count })
      : text('facet.rfm.cell.spend', { recency, frequency, count, spend: amount(averageSpend) });
  return (
    <>
      <div className={classes.grid} role="group" aria-label={text('condition.rfm')}>
        {inOrder.map((cell) => (
          <UnstyledButton
            key={`${cell.recency}-${cell.frequency}`}
            className={classes.cell}
            style={{ '--shade': `${shade(cell)}%` }}
            aria-pressed={cellSelected(filter, cell)}
            aria-label={nameOf(cell)}
            title={nameOf(cell)}
            onClick={() => onChange((current) => toggleCell(current, cell))}
          >
            {number(cell.count)}
          </UnstyledButton>
        ))}
      </div>
      <p className={classes.nothing}>{text('facet.rfm.axes')}</p>
    </>
  );
}

/** From 0 to 60 per cent of the accent, by spend where that may be known, else by how many there are. */
function shades(cells: Cells): (cell: Cells[number]) => number {
  const weight = ({ averageSpend, count }: Cells[number]) =>
    cells.some((cell) => cell.averageSpend != null) ? Number(averageSpend ?? 0) : count;
  const most = Math.max(1, ...cells.map(weight));
  return (cell) => Math.round((weight(cell) / most) * 60);
}
