import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Customer } from '../api/read-customer';
import { Facts } from './Facts';
import { Section } from './Section';

export function MembershipCard({ membership }: { membership: NonNullable<Customer['membership']> }) {
  const text = useText();
  const { date, number } = useFormats();
  const { level, cardNumber, joinedOn, points } = membership;
  return (
    <Section title={text('customer.membership')}>
      <Facts
        facts={[
          { label: text('membership.level'), by: 'Membership.level', value: level },
          { label: text('membership.cardNumber'), by: 'Membership.cardNumber', value: cardNumber },
          {
            label: text('membership.joinedOn'),
            by: 'Membership.joinedOn',
            value: joinedOn && date(joinedOn),
          },
          {
            label: text('membership.points'),
            by: 'Membership.points',
            value: points === undefined ? null : number(points),
          },
        ]}
      />
    </Section>
  );
}
