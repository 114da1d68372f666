import type {
  CompanyType,
  ContactKind,
  CustomerKind,
  Gender,
  MaritalStatus,
  PaymentMethod,
  SalesChannel,
} from '@/generated/operations';
import type { MessageId } from '@/lib/intl/languages';
import { useFormats, type Formats } from '@/lib/intl/use-formats';
import { useText, type Text } from '@/lib/intl/use-text';
import { CONDITIONS } from './filter/conditions';
import type { Kind } from './filter/filter';

const contactKind = (value: ContactKind): MessageId => `contactKind.${value}`;

/** What the choices are called that the language itself names. */
const CHOICES: Partial<Record<Kind, (value: never) => MessageId>> = {
  gender: (value: Gender) => `gender.${value}`,
  kind: (value: CustomerKind) => `kind.${value}`,
  maritalStatus: (value: MaritalStatus) => `maritalStatus.${value}`,
  companyType: (value: CompanyType) => `companyType.${value}`,
  contact: contactKind,
  verifiedContact: contactKind,
  channel: (value: SalesChannel) => `channel.${value}`,
  payment: (value: PaymentMethod) => `paymentMethod.${value}`,
};

export type NameOf = (kind: Kind, value: string) => string;

/** A value as people read it: choices in their language, countries by name, all else as the house wrote it. */
export function useValueNames(): NameOf {
  const text = useText();
  const formats = useFormats();
  return (kind, value) => valueName(kind, value, text, formats);
}

function valueName(kind: Kind, value: string, text: Text, { country, month }: Formats): string {
  if (kind === 'country') return country(value);
  if (kind === 'acquiredMonth') return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? month(`${value}-15`) : value;
  const message = CHOICES[kind];
  return message && CONDITIONS[kind].choices?.includes(value) ? text(message(value as never)) : value;
}
