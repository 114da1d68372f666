import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { SearchErrorState } from '@/components/SearchErrorState';
import { useOverlap } from '../api/count-overlap';
import { Legend } from './Legend';
import classes from './Overlap.module.css';
import { inOrder, type Compared } from './regions';
import { RegionTable } from './RegionTable';

const Circles = lazy(() => import('./Circles'));

/** The picture shows it at a glance; the table beside it says the same exactly. */
export function Regions({ groups }: { groups: Compared[] }) {
  const { data, error, isPlaceholderData } = useOverlap(groups.map(({ filter }) => filter));
  const [pointed, point] = useState<string>();
  if (error) return <SearchErrorState error={error} />;
  // While others are being counted, the last picture would be of other groups.
  if (!data || isPlaceholderData) return <Skeleton height={260} mt="md" aria-hidden="true" />;
  const regions = inOrder(data);
  return (
    <div className={classes.regions}>
      <div className={classes.picture}>
        <Suspense fallback={<Skeleton height={240} aria-hidden="true" />}>
          <Circles groups={groups} regions={regions} pointed={pointed} point={point} />
        </Suspense>
        <Legend groups={groups} regions={regions} />
      </div>
      <RegionTable groups={groups} regions={regions} pointed={pointed} point={point} />
    </div>
  );
}
