import { Button, Group, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { Panel } from '@/components/Panel';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { ParkedCustomer } from '../api/read-mirror';
import { useRetryParked } from '../api/retry-parked';
import classes from './Parked.module.css';

interface ParkedProps {
  /** The longest parked. */
  customers: ParkedCustomer[];
  /** How many there are in all. */
  total: number;
}

export function Parked({ customers, total }: ParkedProps) {
  const text = useText();
  const { may } = useViewer();
  const { number } = useFormats();
  const { mutate, isPending, variables, data, error } = useRetryParked();
  const retryable = may('RUN_MIRROR');

  return (
    <Panel label={text('parked.title')}>
      <Group justify="space-between" mb="sm" mih={30}>
        <Title order={2} size="h5">
          {text('parked.title')}
        </Title>
        {retryable && customers.length > 0 && (
          <Button size="xs" variant="light" disabled={isPending} onClick={() => mutate({})}>
            {text('parked.retryAll')}
          </Button>
        )}
      </Group>
      <div role="status">
        {data?.retryParked !== undefined && (
          <Text size="sm" mb="xs">
            {text('parked.retried', { count: data.retryParked })}
          </Text>
        )}
      </div>
      {error && <ErrorState error={error} retry={() => mutate(variables)} />}
      {customers.length === 0 ? (
        <EmptyState icon={IconCircleCheck} title={text('parked.none')}>
          {text('parked.none.hint')}
        </EmptyState>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {text('parked.hint')}
          </Text>
          <ul className={classes.list}>
            {customers.map((customer) => (
              <ParkedItem key={customer.id} customer={customer}>
                {retryable && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={text('parked.retryOne', { id: customer.id })}
                    disabled={isPending}
                    onClick={() => mutate({ customers: [customer.id] })}
                  >
                    {text('parked.retry')}
                  </Button>
                )}
              </ParkedItem>
            ))}
          </ul>
          {customers.length < total && (
            <Text size="sm" c="dimmed" mt="xs" className="numbers">
              {text('results.shown', { shown: number(customers.length), total: number(total) })}
            </Text>
          )}
        </>
      )}
    </Panel>
  );
}

interface ParkedItemProps {
  customer: ParkedCustomer;
  children: React.ReactNode;
}

function ParkedItem({ customer: { id, reason, since }, children }: ParkedItemProps) {
  const text = useText();
  const { dayAndTime } = useFormats();
  return (
    <li>
      <div className={classes.who}>
        <Link to="/customers/$id" params={{ id }} className={classes.link}>
          {text('customer.unnamed', { id })}
        </Link>
        <div>{reason}</div>
        <div className={classes.since}>{text('parked.since', { date: dayAndTime(since) })}</div>
      </div>
      {children}
    </li>
  );
}
