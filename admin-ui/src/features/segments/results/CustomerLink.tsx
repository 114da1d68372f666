import { IconZoomQuestion } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { Masked } from '@/components/Masked';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { ListedCustomer } from '../api/list-customers';
import classes from './Results.module.css';

/** A real link, stretched over its row: it opens in a new tab, and the keyboard finds it. */
export function CustomerLink({ customer }: { customer: ListedCustomer }) {
  const text = useText();
  const { masked } = useViewer();
  const { id, displayName, customerNumber } = customer;
  const asksFor = useSearch({
    from: '/segments',
    select: ({ filter, segment }) => filter !== undefined || segment !== undefined,
  });
  // Covered, it would be the same three dots in every row.
  const telling = customerNumber !== undefined && !masked('Customer.customerNumber');
  return (
    <span className={classes.who}>
      <span className={classes.name}>
        <Link to="/customers/$id" params={{ id }} className={classes.link}>
          {displayName === undefined ? (
            text('customer.unnamed', { id })
          ) : (
            <Masked by="Customer.displayName">{displayName}</Masked>
          )}
        </Link>
        {asksFor && <WhyLink id={id} name={displayName ?? id} />}
      </span>
      {telling && <span className={classes.customerNumber}>{customerNumber}</span>}
    </span>
  );
}

/** To the customer with the segment in hand: there it is said which of its conditions hold. */
function WhyLink({ id, name }: { id: string; name: string }) {
  const text = useText();
  const { may } = useViewer();
  if (!may('Customer.matches')) return null;
  const label = text('results.why', { name });
  return (
    <Link
      from="/segments"
      to="/customers/$id"
      params={{ id }}
      search={({ filter, segment }) => ({ filter, segment })}
      className={classes.why}
      aria-label={label}
      title={label}
    >
      <IconZoomQuestion size={16} stroke={1.7} aria-hidden="true" />
    </Link>
  );
}
