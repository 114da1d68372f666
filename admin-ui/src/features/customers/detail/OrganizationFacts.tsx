import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { Customer } from '../api/read-customer';
import { Facts } from './Facts';
import { Section } from './Section';

export function OrganizationFacts({ organization }: { organization: NonNullable<Customer['organization']> }) {
  const text = useText();
  const { number } = useFormats();
  const { legalName, industry, headCount } = organization;
  return (
    <Section title={text('customer.organization')}>
      <Facts
        facts={[
          { label: text('organization.legalName'), by: 'Organization.legalName', value: legalName },
          { label: text('organization.industry'), by: 'Organization.industry', value: industry },
          {
            label: text('organization.headCount'),
            by: 'Organization.headCount',
            value: headCount == null ? null : number(headCount),
          },
        ]}
      />
    </Section>
  );
}
