import { Skeleton, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBarRight, IconArrowBarToRight, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Masked } from '@/components/Masked';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { MOST_MOVERS, useMovers, type Mover, type Way } from '../api/read-moves';
import type { SavedSegment } from '../api/read-segment';
import classes from './Detail.module.css';

interface MoversProps {
  segment: SavedSegment;
  since: string;
  way: Way;
  count: number;
}

const ICONS = { whoEntered: IconArrowBarToRight, whoLeft: IconArrowBarRight };

/** The number, and behind it the customers. */
export function Movers({ count, ...asked }: MoversProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const Icon = ICONS[asked.way];
  return (
    <>
      <UnstyledButton
        className={classes.way}
        disabled={count === 0}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon size={17} stroke={1.8} aria-hidden="true" />
        <span>{text(`moves.${asked.way}`, { count })}</span>
        {count > 0 && <IconChevronRight size={15} aria-hidden="true" data-open={open || undefined} />}
      </UnstyledButton>
      {open && (
        <div id={id}>
          <List {...asked} />
          {count > MOST_MOVERS && (
            <Text size="xs" c="dimmed">
              {text('moves.first', { count: MOST_MOVERS })}
            </Text>
          )}
        </div>
      )}
    </>
  );
}

function List({ segment: { id, revision }, since, way }: Omit<MoversProps, 'count'>) {
  const text = useText();
  const { data: movers, error } = useMovers(id, revision, since, way);
  if (error) return <Text size="sm">{text(`problem.${codeOf(error)}`)}</Text>;
  if (!movers) return <Skeleton height={60} aria-hidden="true" />;
  return (
    <ul className={classes.movers}>
      {movers.map((customer) => (
        <li key={customer.id}>
          <CustomerName customer={customer} />
        </li>
      ))}
    </ul>
  );
}

function CustomerName({ customer: { id, displayName, customerNumber } }: { customer: Mover }) {
  const text = useText();
  const { masked } = useViewer();
  const telling = customerNumber !== undefined && !masked('Customer.customerNumber');
  return (
    <>
      <Link to="/customers/$id" params={{ id }}>
        {displayName === undefined ? (
          text('customer.unnamed', { id })
        ) : (
          <Masked by="Customer.displayName">{displayName}</Masked>
        )}
      </Link>
      {telling && <span className={classes.small}> {customerNumber}</span>}
    </>
  );
}
