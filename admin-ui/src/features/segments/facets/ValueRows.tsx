import type { Filter } from '../filter/filter';
import { useText } from '@/lib/intl/use-text';
import { useValueNames } from '../names';
import { FacetBar } from './FacetBar';
import classes from './Facet.module.css';
import type { ValueFacet } from './facets';
import { selection, toggleValue } from './values';

export interface ValueCount {
  value: string;
  count: number;
}

interface ValueRowsProps {
  facet: ValueFacet;
  counted: readonly ValueCount[];
  filter: Filter;
  /** Whether these are of all values: then what is chosen and nobody has belongs to them, too. */
  whole: boolean;
  onInto?: (value: string) => void;
  onChange: (change: (filter: Filter) => Filter) => void;
}

export function ValueRows({ facet, counted, filter, whole, onInto, onChange }: ValueRowsProps) {
  const text = useText();
  const nameOf = useValueNames();
  const chosen = selection(filter, facet);
  const rows = whole ? withChosen(counted, [...chosen.included, ...chosen.excluded]) : counted;
  const most = Math.max(0, ...rows.map(({ count }) => count));
  if (rows.length === 0) return <p className={classes.nothing}>{text('facet.none')}</p>;
  return (
    <ul className={classes.rows}>
      {rows.map(({ value, count }) => (
        <FacetBar
          key={value}
          name={nameOf(facet, value)}
          count={count}
          most={most}
          included={chosen.included.includes(value)}
          excluded={chosen.excluded.includes(value)}
          onInclude={() => onChange((current) => toggleValue(current, facet, value, 'include'))}
          onExclude={() => onChange((current) => toggleValue(current, facet, value, 'exclude'))}
          {...(onInto && { onInto: () => onInto(value) })}
        />
      ))}
    </ul>
  );
}

/** What is chosen stays to be let go of, even when nobody matches it any more. */
function withChosen(counted: readonly ValueCount[], chosen: readonly string[]): readonly ValueCount[] {
  const known = new Set(counted.map(({ value }) => value));
  return [...counted, ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }))];
}
