import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
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
    const from = amount(String(gte));
    if (lt == null) return text('facet.open', { from });
    if (facet === 'age') return `${from}–${amount(String(Number(lt) - 1))}`;
    return text('facet.below', { from, to: amount(String(lt)) });
  };
}
