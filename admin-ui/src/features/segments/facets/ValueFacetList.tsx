import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Facets } from '../api/facet-customers';
import type { Filter } from '../filter/filter';
import { FacetBar } from './FacetBar';
import { FacetRows } from './FacetRows';
import { FACET_FIELDS, type ValueFacet } from './facets';
import { selection, toggleValue } from './values';

interface ValueFacetListProps {
  facet: ValueFacet;
  facets: Facets;
  filter: Filter;
  /** Told how, not what: the segment may have moved on since this was drawn. */
  onChange: (change: (filter: Filter) => Filter) => void;
}

export function ValueFacetList({ facet, facets, filter, onChange }: ValueFacetListProps) {
  const nameOf = useValueNames(facet);
  const chosen = selection(filter, facet);
  const counted = facets[FACET_FIELDS[facet]] ?? [];
  const known = new Set(counted.map(({ value }) => value));
  // What is chosen stays to be let go of, even when nobody matches it any more.
  const gone = [...chosen.included, ...chosen.excluded].filter((value) => !known.has(value));
  const rows = [...counted, ...gone.map((value) => ({ value, count: 0 }))];
  const most = Math.max(0, ...rows.map(({ count }) => count));
  return (
    <FacetRows size={rows.length} keep={(index) => isChosen(chosen, rows[index]?.value)}>
      {(index) => {
        const row = rows[index];
        return (
          row && (
            <FacetBar
              key={row.value}
              name={nameOf(row.value)}
              count={row.count}
              most={most}
              included={chosen.included.includes(row.value)}
              excluded={chosen.excluded.includes(row.value)}
              onInclude={() => onChange((current) => toggleValue(current, facet, row.value, 'include'))}
              onExclude={() => onChange((current) => toggleValue(current, facet, row.value, 'exclude'))}
            />
          )
        );
      }}
    </FacetRows>
  );
}

function isChosen({ included, excluded }: ReturnType<typeof selection>, value: string | undefined): boolean {
  return value !== undefined && [...included, ...excluded].includes(value);
}

function useValueNames(facet: ValueFacet): (value: string) => string {
  const text = useText();
  const { country } = useFormats();
  if (facet === 'country') return country;
  if (facet === 'gender') return (value) => (isGender(value) ? text(`gender.${value}`) : value);
  if (facet === 'channel') return (value) => (isChannel(value) ? text(`channel.${value}`) : value);
  return (value) => value;
}

function isGender(value: string) {
  return value === 'FEMALE' || value === 'MALE' || value === 'OTHER';
}

function isChannel(value: string) {
  return value === 'STORE' || value === 'WEB' || value === 'CATALOG';
}
