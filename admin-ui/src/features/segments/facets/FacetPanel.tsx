import { Skeleton, Stack } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';
import { SearchErrorState } from '@/components/SearchErrorState';
import { useViewer } from '@/lib/viewer/viewer';
import { useFacets } from '../api/facet-customers';
import type { Filter } from '../filter/filter';
import { BandFacetList } from './BandFacetList';
import classes from './Facet.module.css';
import { FACET_FIELDS, FACETS, isBandFacet } from './facets';
import { ValueFacetList } from './ValueFacetList';

interface FacetPanelProps {
  asked: Filter | undefined;
  filter: Filter;
  moving: boolean;
  onChange: (change: (filter: Filter) => Filter) => void;
}

/** How the customers divide; a click on a bar narrows the segment to it. */
export function FacetPanel({ asked, filter, moving, onChange }: FacetPanelProps) {
  const text = useText();
  const { may } = useViewer();
  const { data, error, isPlaceholderData } = useFacets(asked);
  if (error) return <SearchErrorState brief error={error} />;
  if (!data) return asked && <FacetSkeleton />;
  return (
    <div
      className={moving || isPlaceholderData ? classes.dimmed : undefined}
      aria-busy={moving || isPlaceholderData}
    >
      {FACETS.filter(
        (facet) => may(`CustomerFacets.${FACET_FIELDS[facet]}`) && may(`CustomerFilter.${facet}`),
      ).map((facet) => (
        <section key={facet} className={classes.facet} aria-label={text(`condition.${facet}`)}>
          <h3 className={classes.title}>{text(`condition.${facet}`)}</h3>
          {isBandFacet(facet) ? (
            <BandFacetList facet={facet} facets={data} filter={filter} onChange={onChange} />
          ) : (
            <ValueFacetList facet={facet} facets={data} filter={filter} onChange={onChange} />
          )}
        </section>
      ))}
    </div>
  );
}

function FacetSkeleton() {
  return (
    <Stack gap={8} aria-hidden="true">
      {Array.from({ length: 14 }, (_, index) => (
        <Skeleton key={index} height={22} width={index % 5 === 0 ? '40%' : '100%'} />
      ))}
    </Stack>
  );
}
