import { useFormats } from '@/lib/intl/use-formats';
import { useText, type Text } from '@/lib/intl/use-text';
import type { Facets } from '../api/facet-customers';
import type { Filter } from '../filter/filter';
import { bandSelected, toggleBand, type Band } from './bands';
import { FacetBar } from './FacetBar';
import classes from './Facet.module.css';
import { fieldOf, type BandFacet } from './facets';

interface BandFacetListProps {
  facet: BandFacet;
  facets: Facets;
  filter: Filter;
  /** Told how, not what: the segment may have moved on since this was drawn. */
  onChange: (change: (filter: Filter) => Filter) => void;
}

export function BandFacetList({ facet, facets, filter, onChange }: BandFacetListProps) {
  const nameOf = useBandNames(facet);
  const bands = facets[fieldOf(facet)] ?? [];
  const most = Math.max(0, ...bands.map(({ count }) => count));
  return (
    <ul className={classes.rows}>
      {bands.map((band) => (
        <FacetBar
          key={band.gte}
          name={nameOf(band)}
          count={band.count}
          most={most}
          included={bandSelected(filter, facet, band)}
          onInclude={() => onChange((current) => toggleBand(current, facet, band))}
        />
      ))}
    </ul>
  );
}

function useBandNames(facet: BandFacet): (band: Band) => string {
  const text = useText();
  const { amount } = useFormats();
  return ({ gte, lt }) => {
    if (facet === 'recency') return daysAgo(Number(gte), lt, text);
    const from = amount(String(gte));
    if (lt == null) return text('facet.open', { from });
    if (facet === 'lifetimeSpend') return text('facet.below', { from, to: amount(String(lt)) });
    const to = amount(String(Number(lt) - 1));
    return from === to ? from : `${from}–${to}`;
  };
}

function daysAgo(from: number, below: Band['lt'], text: Text): string {
  if (below == null) return text('facet.daysAgo.open', { from });
  const to = Number(below) - 1;
  return text(from === 0 ? 'facet.daysAgo.last' : 'facet.daysAgo', { from, to });
}
