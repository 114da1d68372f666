import { Badge, Text } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { Masked } from '@/components/Masked';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Customer } from '../api/read-customer';
import { RevealPlace } from '../reveal/RevealPlace';
import classes from './Detail.module.css';
import { Section } from './Section';

export function Addresses({ addresses }: { addresses: NonNullable<Customer['addresses']> }) {
  const text = useText();
  const { country } = useFormats();
  return (
    <Section
      title={text('customer.addresses')}
      aside={addresses.some(({ line }) => line != null) && <RevealPlace by="Address.line" />}
    >
      {addresses.length === 0 && (
        <Text size="sm" c="dimmed">
          {text('customer.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {addresses.map((address, index) => (
          <li key={index}>
            <IconMapPin size={17} stroke={1.6} aria-hidden="true" />
            <div className={classes.grow}>
              {address.line != null && (
                <div>
                  <Masked by="Address.line">{address.line}</Masked>
                </div>
              )}
              <div>{[address.city, address.state, address.postalCode].filter(Boolean).join(', ')}</div>
              <div className={classes.small}>
                {[
                  address.country && country(address.country),
                  address.kind && text(`addressKind.${address.kind}`),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </div>
            {address.primary && (
              <Badge size="sm" variant="light" tt="none">
                {text('customer.primary')}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
