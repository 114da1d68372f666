import { Link } from '@tanstack/react-router';
import { useSavedSegment } from '../api/read-segment';
import classes from './Words.module.css';

interface SegmentLinkProps {
  id: string;
  name: string;
}

export function SegmentLink({ id, name }: SegmentLinkProps) {
  return (
    <Link to="/segments/saved/$id" params={{ id }} className={classes.link}>
      {name}
    </Link>
  );
}

/** One of which only the id is known, by its name as soon as that is there. */
export function SegmentById({ id }: { id: string }) {
  const { data } = useSavedSegment(id);
  return <SegmentLink id={id} name={data?.name ?? id} />;
}
