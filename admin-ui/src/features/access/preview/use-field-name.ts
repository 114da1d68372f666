import type { MessageId } from '@/lib/intl/languages';
import { useText } from '@/lib/intl/use-text';

const NAMES: Record<string, MessageId> = {
  'Customer.displayName': 'column.name',
  'Customer.customerNumber': 'field.customerNumber',
  'Customer.givenName': 'field.givenName',
  'Customer.familyName': 'field.familyName',
  'Customer.gender': 'condition.gender',
  'Customer.birthDate': 'profile.birthDate',
  'Customer.age': 'condition.age',
  'Customer.maritalStatus': 'profile.maritalStatus',
  'Customer.occupation': 'profile.occupation',
  'Customer.creditRating': 'profile.creditRating',
  'Customer.notes': 'profile.notes',
  'Customer.taxNumber': 'profile.taxNumber',
  'Customer.source': 'profile.source',
  'ContactPoint.value': 'field.contactPoint',
  'Address.line': 'field.street',
  'Address.city': 'condition.city',
  'Address.postalCode': 'field.postalCode',
  'Address.country': 'condition.country',
  'Lifetime.orders': 'lifetime.orders',
  'Lifetime.categories': 'field.categories',
  'Lifetime.spend': 'lifetime.spend',
  'Membership.cardNumber': 'field.cardNumber',
  'Membership.level': 'field.membership',
  'Consent.status': 'condition.consent',
  'Organization.legalName': 'organization.legalName',
};

/** What people call a field; one that the server has added since goes by its coordinate. */
export function useFieldName() {
  const text = useText();
  return (coordinate: string) => {
    const name = NAMES[coordinate];
    return name ? text(name) : coordinate;
  };
}
