import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { CustomerPage } from '@/features/customers/detail/CustomerPage';
import classes from './CustomerRoute.module.css';

const Why = lazy(() => import('@/features/segments/understanding/why/Why'));

/** A customer, and beside what is known of them why they are in a segment or not. */
export function CustomerRoute() {
  const { id } = useParams({ from: '/customers/$id' });
  return <Customer key={id} id={id} />;
}

function Customer({ id }: { id: string }) {
  const { filter, segment } = useSearch({ from: '/customers/$id' });
  // Where it stands does not change while somebody chooses another segment.
  const [asked] = useState(filter !== undefined || segment !== undefined);
  const why = (
    <Suspense fallback={null}>
      <Why customerId={id} />
    </Suspense>
  );
  return (
    <CustomerPage {...(asked ? { first: <div className={classes.first}>{why}</div> } : { last: why })} />
  );
}
