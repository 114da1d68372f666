import { Link } from '@tanstack/react-router';
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
  // Covered, it would be the same three dots in every row.
  const telling = customerNumber !== undefined && !masked('Customer.customerNumber');
  return (
    <span className={classes.who}>
      <Link to="/customers/$id" params={{ id }} className={classes.link}>
        {displayName === undefined ? (
          text('customer.unnamed', { id })
        ) : (
          <Masked by="Customer.displayName">{displayName}</Masked>
        )}
      </Link>
      {telling && <span className={classes.customerNumber}>{customerNumber}</span>}
    </span>
  );
}
