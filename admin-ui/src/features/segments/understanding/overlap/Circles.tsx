import { layout } from '@upsetjs/venn.js';
import { useMemo } from 'react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Region } from '../api/count-overlap';
import classes from './Overlap.module.css';
import { sizeOf } from './regions';
import type { RegionsProps } from './RegionTable';
import { useRegionName } from './use-region-name';

const WIDTH = 460;
const HEIGHT = 270;

/** Of smaller regions the number would not fit; the table has it. */
const LEAST_LABELLED = 0.03;

/** Circles as large as the groups are, overlapping as much as circles can. */
export default function Circles({ groups, regions, pointed, point }: RegionsProps) {
  const text = useText();
  const { number } = useFormats();
  const nameOf = useRegionName(groups);
  const areas = useMemo(() => laidOut(groups.length, regions), [groups.length, regions]);
  const union = regions.reduce((sum, { count }) => sum + count, 0);
  if (areas.length === 0) return null;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text('overlap.picture')}>
      {areas
        .filter(({ data }) => data.sets.length === 1)
        .map(({ data, path }) => (
          <path key={data.sets.join()} className={classes.circle} data-group={data.sets[0]} d={path} />
        ))}
      {areas
        .filter(({ data }) => data.count > 0)
        .map(({ data, distinctPath, text: centre }) => (
          <g key={data.sets.join()}>
            <path
              className={classes.region}
              fillRule="evenodd"
              d={distinctPath}
              data-pointed={pointed === data.sets.join() || undefined}
              onPointerEnter={() => point(data.sets.join())}
              onPointerLeave={() => point(undefined)}
            >
              <title>{`${nameOf(data.sets.map(Number))}: ${number(data.count)}`}</title>
            </path>
            {data.count / union >= LEAST_LABELLED && (
              <text x={centre.x} y={centre.y}>
                {number(data.count)}
              </text>
            )}
          </g>
        ))}
    </svg>
  );
}

/** The library asks how large groups and their common parts are, and knows no empty groups. */
function laidOut(groups: number, regions: Region[]) {
  const populated = Array.from({ length: groups }, (_, index) => index).filter(
    (index) => sizeOf(index, regions) > 0,
  );
  const sets = regions
    .filter(({ in: inside }) => inside.every((index) => populated.includes(index)))
    .map(({ in: inside, count }) => ({
      sets: inside.map(String),
      count,
      size: regions
        .filter((region) => inside.every((index) => region.in.includes(index)))
        .reduce((sum, region) => sum + region.count, 0),
    }));
  return sets.length === 0 ? [] : layout(sets, { width: WIDTH, height: HEIGHT, padding: 4 });
}
