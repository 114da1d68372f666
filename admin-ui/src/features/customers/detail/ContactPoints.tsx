import { Badge, Group, Text } from '@mantine/core';
import { IconMail, IconMessage, IconPhone, IconPrinter } from '@tabler/icons-react';
import { Masked } from '@/components/Masked';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Customer } from '../api/read-customer';
import { RevealPlace } from '../reveal/RevealPlace';
import classes from './Detail.module.css';
import { Section } from './Section';

const ICONS = { EMAIL: IconMail, PHONE: IconPhone, FAX: IconPrinter, MESSAGING: IconMessage } as const;

export function ContactPoints({ points }: { points: NonNullable<Customer['contactPoints']> }) {
  const text = useText();
  const { day } = useFormats();
  return (
    <Section
      title={text('customer.contactPoints')}
      aside={points.length > 0 && <RevealPlace by="ContactPoint.value" />}
    >
      {points.length === 0 && (
        <Text size="sm" c="dimmed">
          {text('customer.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {points.map(({ kind, value, primary, verifiedAt }) => {
          const Icon = ICONS[kind ?? 'MESSAGING'];
          return (
            <li key={`${kind ?? ''} ${value ?? ''}`}>
              <Icon size={17} stroke={1.6} aria-label={kind && text(`contactKind.${kind}`)} role="img" />
              <div className={classes.grow}>
                <Masked by="ContactPoint.value">{value}</Masked>
                <Group justify="space-between" gap="xs" className={classes.small}>
                  {verifiedAt
                    ? text('contact.verified', { date: day(verifiedAt) })
                    : text('contact.unverified')}
                  {primary && (
                    <Badge size="sm" variant="light" tt="none">
                      {text('customer.primary')}
                    </Badge>
                  )}
                </Group>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
