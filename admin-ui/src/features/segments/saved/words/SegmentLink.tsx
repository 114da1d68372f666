import { Link } from '@tanstack/react-router';
import { useSavedSegment } from '../api/read-segment';
import classes from './Words.module.css';

/** By its name, as soon as that is known. */
export function SegmentLink({ id }: { id: string }) {
  const { data } = useSavedSegment(id);
  return (
    <Link to="/segments/saved/$id" params={{ id }} className={classes.link}>
      {data?.name ?? id}
    </Link>
  );
}
