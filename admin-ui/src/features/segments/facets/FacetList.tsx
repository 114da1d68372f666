import type { Facets } from '../api/facet-customers';
import type { Filter } from '../filter/filter';
import { BandFacetList } from './BandFacetList';
import { ConsentFacetList } from './ConsentFacetList';
import { fieldOf, isBandFacet, isLongFacet, type FacetName } from './facets';
import { LongFacetList } from './LongFacetList';
import { RfmGrid } from './RfmGrid';
import { ValueRows } from './ValueRows';

interface FacetListProps {
  facet: FacetName;
  facets: Facets;
  asked: Filter | undefined;
  filter: Filter;
  onChange: (change: (filter: Filter) => Filter) => void;
}

export function FacetList({ facet, facets, asked, filter, onChange }: FacetListProps) {
  if (isBandFacet(facet))
    return <BandFacetList facet={facet} facets={facets} filter={filter} onChange={onChange} />;
  if (facet === 'rfm') return <RfmGrid cells={facets.rfm ?? []} filter={filter} onChange={onChange} />;
  if (facet === 'consent')
    return <ConsentFacetList counted={facets.consent ?? []} filter={filter} onChange={onChange} />;
  const first = facets[fieldOf(facet)] ?? [];
  if (isLongFacet(facet)) {
    return <LongFacetList facet={facet} first={first} asked={asked} filter={filter} onChange={onChange} />;
  }
  return <ValueRows facet={facet} counted={first} filter={filter} whole onChange={onChange} />;
}
