import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBook, IconBuildingStore, IconChevronRight, IconWorldWww } from '@tabler/icons-react';
import { useId } from 'react';
import { MoneyText } from '@/components/MoneyText';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Order } from '../api/list-orders';
import { OrderLines } from './OrderLines';
import classes from './Orders.module.css';

const ICONS = { STORE: IconBuildingStore, WEB: IconWorldWww, CATALOG: IconBook } as const;

/** One purchase; its lines unfold. */
export function OrderItem({ order }: { order: Order }) {
  const text = useText();
  const { dayAndTime } = useFormats();
  const [opened, { toggle }] = useDisclosure(false);
  const linesId = useId();
  const { number, orderedAt, channel, store, promotion, paymentMethod, total, returned, quantity } = order;
  const Icon = ICONS[channel ?? 'STORE'];
  const about = [
    channel && text(`channel.${channel}`),
    store,
    paymentMethod && text(`paymentMethod.${paymentMethod}`),
    promotion,
  ];
  return (
    <li className={classes.item}>
      <UnstyledButton
        className={classes.order}
        onClick={toggle}
        aria-expanded={opened}
        aria-controls={linesId}
      >
        <Icon size={18} stroke={1.6} aria-hidden="true" className={classes.icon} />
        <span className={classes.what}>
          <span className={classes.when}>{orderedAt && dayAndTime(orderedAt)}</span>
          <span className={classes.small}>{about.filter(Boolean).join(' · ')}</span>
        </span>
        <span className={classes.sum}>
          <span>{total !== undefined && <MoneyText value={total} by="Order.total" />}</span>
          <span className={classes.small}>
            {returned ? (
              <>
                {text('orders.returned')} <MoneyText value={returned} by="Order.returned" />
              </>
            ) : (
              quantity !== undefined && text('orders.pieces', { count: quantity })
            )}
          </span>
        </span>
        <IconChevronRight
          size={16}
          aria-hidden="true"
          className={classes.chevron}
          data-opened={opened || undefined}
        />
      </UnstyledButton>
      <Collapse expanded={opened} id={linesId}>
        <OrderLines lines={order.lines ?? []} {...(number !== undefined && { number })} />
      </Collapse>
    </li>
  );
}
