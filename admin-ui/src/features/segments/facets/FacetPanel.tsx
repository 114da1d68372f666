import { Skeleton, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { SearchErrorState } from '@/components/SearchErrorState';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useFacets } from '../api/facet-customers';
import type { Filter } from '../filter/filter';
import classes from './Facet.module.css';
import { FACET_GROUPS, FACETS, facetsFor, fieldOf, OPEN_AT_FIRST, type FacetName } from './facets';
import { FacetList } from './FacetList';
import { FacetSection } from './FacetSection';

export interface FacetPanelProps {
  asked: Filter | undefined;
  filter: Filter;
  moving: boolean;
  /** Told how, not what: the segment may have moved on since a facet was drawn. */
  onChange: (change: (filter: Filter) => Filter) => void;
}

/** How the customers divide; a click on a bar narrows the segment to it. */
export default function FacetPanel({ asked, filter, moving, onChange }: FacetPanelProps) {
  const text = useText();
  const { may } = useViewer();
  const { isOpen, toggle } = useOpenFacets();
  const existing = facetsFor(may);
  const { data, error, isPlaceholderData } = useFacets(asked, existing.filter(isOpen));
  if (error) return <SearchErrorState brief error={error} />;
  const old = moving || isPlaceholderData;
  return (
    <div className={old ? classes.dimmed : undefined} aria-busy={old}>
      {FACET_GROUPS.map((group) => {
        const facets = existing.filter((facet) => FACETS[facet] === group);
        return (
          facets.length > 0 && (
            <div key={group} className={classes.group}>
              <h3 className={classes.groupTitle}>{text(`facet.group.${group}`)}</h3>
              {facets.map((facet) => (
                <FacetSection key={facet} facet={facet} open={isOpen(facet)} toggle={() => toggle(facet)}>
                  {data?.[fieldOf(facet)] ? (
                    <FacetList
                      facet={facet}
                      facets={data}
                      asked={asked}
                      filter={filter}
                      onChange={onChange}
                    />
                  ) : (
                    asked && <RowsSkeleton />
                  )}
                </FacetSection>
              ))}
            </div>
          )
        );
      })}
    </div>
  );
}

/** Kept in this browser, so that everybody looks at what they care for. */
function useOpenFacets() {
  const [open, setOpen] = useLocalStorage<FacetName[]>({
    key: 'clientele.facets',
    defaultValue: OPEN_AT_FIRST,
    getInitialValueInEffect: false,
  });
  return {
    isOpen: (facet: FacetName) => open.includes(facet),
    toggle: (facet: FacetName) =>
      setOpen((current) =>
        current.includes(facet) ? current.filter((other) => other !== facet) : [...current, facet],
      ),
  };
}

function RowsSkeleton() {
  return (
    <Stack gap={8} aria-hidden="true">
      {Array.from({ length: 4 }, (_, index) => (
        <Skeleton key={index} height={22} />
      ))}
    </Stack>
  );
}
