import { useMemo } from 'react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { ListedCustomer } from '../api/list-customers';
import { cellOf, permittedColumns } from './columns';
import { CustomerLink } from './CustomerLink';
import classes from './Results.module.css';

/** The table on a narrow screen. */
export function CustomerCards({ customers }: { customers: ListedCustomer[] }) {
  const text = useText();
  const formats = useFormats();
  const { may } = useViewer();
  const facts = useMemo(() => permittedColumns(may).filter(({ id }) => id !== 'name'), [may]);
  return (
    <ul className={classes.cards} aria-label={text('results.title')}>
      {customers.map((customer) => (
        <li key={customer.id} className={classes.card}>
          <CustomerLink customer={customer} />
          <dl className={classes.facts}>
            {facts.map(({ id }) => (
              <div key={id}>
                <dt>{text(`column.${id}`)}</dt>
                <dd>{cellOf(id, customer, formats, text)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
