import { Badge, Text } from '@mantine/core';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Customer } from '../api/read-customer';
import classes from './Detail.module.css';
import { Section } from './Section';

const COLORS = { GRANTED: 'green', DENIED: 'red', WITHDRAWN: 'orange' } as const;

export function Consents({ consents }: { consents: NonNullable<Customer['consents']> }) {
  const text = useText();
  const { day } = useFormats();
  return (
    <Section title={text('customer.consents')}>
      {consents.length === 0 && (
        <Text size="sm" c="dimmed">
          {text('customer.noConsents')}
        </Text>
      )}
      <ul className={classes.list}>
        {consents.map(({ purpose, channel, recipient, status, since, source }, index) => (
          <li key={index}>
            <div className={classes.grow}>
              <div>
                {[
                  purpose && text(`purpose.${purpose}`),
                  // A partner's own name says more.
                  channel && !(channel === 'PARTNER' && recipient) && text(`consentChannel.${channel}`),
                  recipient,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
              <div className={classes.small}>
                {[since && text('consent.since', { date: day(since) }), source].filter(Boolean).join(' · ')}
              </div>
            </div>
            {status && (
              <Badge size="sm" variant="dot" color={COLORS[status]} tt="none">
                {text(`consentStatus.${status}`)}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
