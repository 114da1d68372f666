import { Badge, Group } from '@mantine/core';
import { MoneyText } from '@/components/MoneyText';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Customer } from '../api/read-customer';
import { RevealPlace } from '../reveal/RevealPlace';
import classes from './Detail.module.css';
import { Section } from './Section';

export function LifetimeFigures({ lifetime }: { lifetime: NonNullable<Customer['lifetime']> }) {
  const text = useText();
  const { number, day } = useFormats();
  const { orders, spend, averageOrder, firstOrderAt, lastOrderAt, categories = [], channels = [] } = lifetime;
  return (
    <Section title={text('customer.lifetime')} aside={<RevealPlace by="Lifetime.spend" />}>
      <dl className={classes.figures}>
        {orders !== undefined && (
          <div>
            <dt>{text('lifetime.orders')}</dt>
            <dd>{number(orders)}</dd>
          </div>
        )}
        {spend !== undefined && (
          <div>
            <dt>{text('lifetime.spend')}</dt>
            <dd>
              <MoneyText value={spend} by="Lifetime.spend" />
            </dd>
          </div>
        )}
        {averageOrder !== undefined && (
          <div>
            <dt>{text('lifetime.averageOrder')}</dt>
            <dd>
              <MoneyText value={averageOrder} by="Lifetime.averageOrder" />
            </dd>
          </div>
        )}
        {firstOrderAt && (
          <div>
            <dt>{text('lifetime.firstOrder')}</dt>
            <dd data-small>{day(firstOrderAt)}</dd>
          </div>
        )}
        {lastOrderAt && (
          <div>
            <dt>{text('lifetime.lastOrder')}</dt>
            <dd data-small>{day(lastOrderAt)}</dd>
          </div>
        )}
      </dl>
      <Group gap={6} mt="sm">
        {channels.map((channel) => (
          <Badge key={channel} variant="light" tt="none">
            {text(`channel.${channel}`)}
          </Badge>
        ))}
        {categories.map((category) => (
          <Badge key={category} variant="default" tt="none" fw={500}>
            {category}
          </Badge>
        ))}
      </Group>
    </Section>
  );
}
