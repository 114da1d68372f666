import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconShoppingBag } from '@tabler/icons-react';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { Panel } from '@/components/Panel';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useOrders, type Order } from '../api/list-orders';
import { RevealPlace } from '../reveal/RevealPlace';
import { Uncovered } from '../reveal/Uncovered';
import { byMonth } from './by-month';
import { OrderItem } from './OrderItem';
import classes from './Orders.module.css';

export function Timeline({ customerId }: { customerId: string }) {
  const text = useText();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOrders(customerId);
  return (
    <Panel label={text('orders.title')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5">
          {text('orders.title')}
        </Title>
        {data && data.total > 0 && (
          <Group gap="xs">
            <RevealPlace by="Order.total" />
            <Text size="sm" c="dimmed" className="numbers">
              {text('orders.count', { count: data.total })}
            </Text>
          </Group>
        )}
      </Group>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Stack gap="xs" aria-hidden="true">
          {[1, 2, 3, 4].map((row) => (
            <Skeleton key={row} height={44} />
          ))}
        </Stack>
      ) : data.orders.length === 0 ? (
        <EmptyState icon={IconShoppingBag} title={text('orders.none')} />
      ) : (
        <Uncovered reveals={data.reveals}>
          <Months orders={data.orders} />
        </Uncovered>
      )}
      {hasNextPage && (
        <Group justify="center" mt="md">
          <Button size="xs" variant="light" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {text('orders.more')}
          </Button>
        </Group>
      )}
    </Panel>
  );
}

function Months({ orders }: { orders: Order[] }) {
  const { month } = useFormats();
  return byMonth(orders).map(({ at, key, orders: inMonth }) => (
    <section key={key} className={classes.month}>
      <h3 className={classes.monthName}>{month(at)}</h3>
      <ul className={classes.list}>
        {inMonth.map((order) => (
          <OrderItem key={order.id} order={order} />
        ))}
      </ul>
    </section>
  ));
}
