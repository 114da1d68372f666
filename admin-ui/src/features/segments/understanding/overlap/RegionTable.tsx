import { Link } from '@tanstack/react-router';
import { IconChartFunnel } from '@tabler/icons-react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { parseFilter } from '../../filter/filter-schema';
import type { Region } from '../api/count-overlap';
import classes from './Overlap.module.css';
import { segmentOf, type Compared } from './regions';
import { capitalized } from '../capitalized';
import { useRegionName } from './use-region-name';

export interface RegionsProps {
  groups: Compared[];
  regions: Region[];
  /** The region that the pointer is on, here or in the picture. */
  pointed: string | undefined;
  point: (region: string | undefined) => void;
}

export function RegionTable({ groups, regions, pointed, point }: RegionsProps) {
  const text = useText();
  const { number, share } = useFormats();
  const nameOf = useRegionName(groups);
  const union = regions.reduce((sum, { count }) => sum + count, 0);
  return (
    <table className={classes.table} aria-label={text('overlap.title')}>
      <thead>
        <tr>
          <th scope="col">{text('overlap.region')}</th>
          <th scope="col" data-numeric>
            {text('overlap.count')}
          </th>
          <th scope="col" data-numeric>
            {text('overlap.share')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {regions.map(({ in: inside, count }) => (
          <tr
            key={inside.join()}
            data-pointed={pointed === inside.join() || undefined}
            onPointerEnter={() => point(inside.join())}
            onPointerLeave={() => point(undefined)}
          >
            <th scope="row">
              <Dots inside={inside} groups={groups} />
              {capitalized(nameOf(inside))}
            </th>
            <td data-numeric className={classes.count}>
              {number(count)}
            </td>
            <td data-numeric>{share(count, union)}</td>
            <td>
              <ToBuilder inside={inside} groups={groups} name={nameOf(inside)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Dots({ inside, groups }: { inside: number[]; groups: Compared[] }) {
  return (
    <span className={classes.dots} aria-hidden="true">
      {groups.map((_, index) => (
        <span key={index} data-group={index}>
          <span className={classes.dot} data-in={inside.includes(index) || undefined} />
        </span>
      ))}
    </span>
  );
}

interface ToBuilderProps {
  inside: number[];
  groups: Compared[];
  name: string;
}

function ToBuilder({ inside, groups, name }: ToBuilderProps) {
  const text = useText();
  // Together they may be deeper or larger than the language allows.
  const filter = parseFilter(segmentOf(inside, groups));
  if (!filter) return null;
  return (
    <Link
      to="/segments"
      search={{ filter }}
      className={classes.open}
      aria-label={text('overlap.open.label', { name })}
    >
      <IconChartFunnel size={15} stroke={1.8} aria-hidden="true" />
      <span>{text('overlap.open')}</span>
    </Link>
  );
}
