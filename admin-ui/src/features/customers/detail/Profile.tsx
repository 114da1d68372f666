import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { Customer } from '../api/read-customer';
import { Facts, type Fact } from './Facts';
import { Section } from './Section';

export function Profile({ customer }: { customer: Customer }) {
  const text = useText();
  const { may } = useViewer();
  const facts = [...usePersonFacts(customer), ...useRecordFacts(customer)];
  if (!facts.some(({ by }) => may(by))) return null;
  return (
    <Section title={text('customer.profile')}>
      <Facts facts={facts} />
    </Section>
  );
}

function usePersonFacts(customer: Customer): Fact[] {
  const text = useText();
  const { date, number } = useFormats();
  if (customer.kind === 'ORGANIZATION') return [];
  const { birthDate, maritalStatus, education, occupation, householdSize, incomeBand } = customer;
  return [
    { label: text('profile.birthDate'), by: 'Customer.birthDate', value: birthDate && date(birthDate) },
    {
      label: text('profile.maritalStatus'),
      by: 'Customer.maritalStatus',
      value: maritalStatus && text(`maritalStatus.${maritalStatus}`),
    },
    { label: text('profile.education'), by: 'Customer.education', value: education },
    { label: text('profile.occupation'), by: 'Customer.occupation', value: occupation },
    {
      label: text('profile.householdSize'),
      by: 'Customer.householdSize',
      value: householdSize != null && text('profile.people', { count: householdSize }),
    },
    {
      label: text('profile.income'),
      by: 'Customer.incomeBand',
      value: incomeBand && incomeText(incomeBand, number, text('profile.andMore')),
    },
  ].map((fact) => ({ ...fact, value: fact.value === false ? null : fact.value }));
}

function useRecordFacts(customer: Customer): Fact[] {
  const text = useText();
  const { day } = useFormats();
  const { creditRating, notes, taxNumber, source, createdAt, changedAt } = customer;
  return [
    { label: text('profile.creditRating'), by: 'Customer.creditRating', value: creditRating },
    { label: text('profile.notes'), by: 'Customer.notes', value: notes },
    { label: text('profile.taxNumber'), by: 'Customer.taxNumber', value: taxNumber },
    { label: text('profile.source'), by: 'Customer.source', value: source },
    { label: text('profile.createdAt'), by: 'Customer.createdAt', value: createdAt && day(createdAt) },
    { label: text('profile.changedAt'), by: 'Customer.changedAt', value: changedAt && day(changedAt) },
  ];
}

function incomeText(
  { gte, lt }: NonNullable<Customer['incomeBand']>,
  number: (value: number) => string,
  andMore: string,
): string {
  const from = number(gte ?? 0);
  // Bands are in whole amounts, and people write the last one that belongs to a band.
  return lt == null ? `${from} ${andMore}` : `${from} – ${number(lt - 1)}`;
}
