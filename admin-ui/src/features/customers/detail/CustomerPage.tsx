import { Skeleton, Stack } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { ButtonLink } from '@/components/ButtonLink';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { useTitle } from '@/components/use-title';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useCustomer, type Customer } from '../api/read-customer';
import { Timeline } from '../orders/Timeline';
import { Removed } from '../removal/Removed';
import type { Removal } from '../removal/removal';
import { Revealing } from '../reveal/Revealing';
import { RevealWords } from '../reveal/RevealWords';
import { Addresses } from './Addresses';
import { Consents } from './Consents';
import { ContactPoints } from './ContactPoints';
import { CustomerHeader } from './CustomerHeader';
import classes from './Detail.module.css';
import { LifetimeFigures } from './LifetimeFigures';
import { MembershipCard } from './MembershipCard';
import { OrganizationFacts } from './OrganizationFacts';
import { Profile } from './Profile';

interface Guests {
  /** What others say of the customer: before all else, or after it. */
  first?: ReactNode;
  last?: ReactNode;
}

export function CustomerPage(guests: Guests) {
  const { id } = useParams({ from: '/customers/$id' });
  return <CustomerOf key={id} id={id} {...guests} />;
}

/** Once removed, the customer is not asked for again: what became of them is said instead. */
function CustomerOf({ id, ...guests }: Guests & { id: string }) {
  const [removal, setRemoval] = useState<Removal>();
  if (removal) return <Removed {...removal} />;
  return <PresentCustomer id={id} {...guests} onRemoved={setRemoval} />;
}

interface PresentCustomerProps extends Guests {
  id: string;
  onRemoved: (removal: Removal) => void;
}

function PresentCustomer({ id, onRemoved, ...guests }: PresentCustomerProps) {
  const text = useText();
  const { data: { customer, revealRules } = {}, error, refetch } = useCustomer(id);
  // An identifier that cannot be one is nobody's, however the server puts it.
  const nobody = customer === null || (error && ['NOT_FOUND', 'VALIDATION'].includes(codeOf(error)));
  useTitle(nobody ? text('customer.notFound') : customer && (customer.displayName ?? id));

  if (nobody) {
    return (
      <EmptyState
        wholePage
        icon={IconUserOff}
        title={text('customer.notFound')}
        action={<ButtonLink to="/segments">{text('notFound.home')}</ButtonLink>}
      >
        {text('customer.notFound.hint')}
      </EmptyState>
    );
  }
  if (error) return <ErrorState wholePage error={error} retry={() => void refetch()} />;
  return (
    <RevealWords fallback={<DetailSkeleton />}>
      {customer ? (
        <Revealing customer={customer} rules={revealRules}>
          <CustomerDetail customer={customer} onRemoved={onRemoved} {...guests} />
        </Revealing>
      ) : (
        <DetailSkeleton />
      )}
    </RevealWords>
  );
}

interface CustomerDetailProps extends Guests {
  customer: Customer;
  onRemoved: (removal: Removal) => void;
}

function CustomerDetail({ customer, onRemoved, first, last }: CustomerDetailProps) {
  const { may } = useViewer();
  return (
    <>
      <CustomerHeader customer={customer} onRemoved={onRemoved} />
      {first}
      <div className={classes.page}>
        <div className={classes.column}>
          <Profile customer={customer} />
          {customer.organization && <OrganizationFacts organization={customer.organization} />}
          {customer.contactPoints && <ContactPoints points={customer.contactPoints} />}
          {customer.addresses && <Addresses addresses={customer.addresses} />}
          {customer.membership && <MembershipCard membership={customer.membership} />}
          {customer.consents && <Consents consents={customer.consents} />}
          {last}
        </div>
        <div className={classes.column}>
          {customer.lifetime && <LifetimeFigures lifetime={customer.lifetime} />}
          {may('Customer.orders') && <Timeline customerId={customer.id} />}
        </div>
      </div>
    </>
  );
}

function DetailSkeleton() {
  return (
    <Stack aria-hidden="true">
      <Skeleton height={64} width={360} />
      <div className={classes.page}>
        <Skeleton height={320} radius="lg" />
        <Skeleton height={520} radius="lg" />
      </div>
    </Stack>
  );
}
