import type {
  CompanyType,
  ConsentChannel,
  ConsentPurpose,
  ContactKind,
  CustomerFact,
  CustomerKind,
  Gender,
  MaritalStatus,
  PaymentMethod,
  SalesChannel,
} from '@/generated/operations';

export const GENDERS = ['FEMALE', 'MALE', 'OTHER'] as const satisfies Gender[];
export const KINDS = ['PERSON', 'ORGANIZATION'] as const satisfies CustomerKind[];
/** `UNKNOWN` belongs to the language though nobody matches it. */
export const MARITAL_STATUSES = [
  'SINGLE',
  'MARRIED',
  'DIVORCED',
  'WIDOWED',
  'UNKNOWN',
] as const satisfies MaritalStatus[];
export const COMPANY_TYPES = [
  'PARENT',
  'SUBSIDIARY',
  'BRANCH',
  'INDEPENDENT',
] as const satisfies CompanyType[];
export const CONTACT_KINDS = ['EMAIL', 'PHONE', 'FAX', 'MESSAGING'] as const satisfies ContactKind[];
export const CHANNELS = ['STORE', 'WEB', 'CATALOG'] as const satisfies SalesChannel[];
export const PAYMENTS = ['CARD', 'CASH', 'TRANSFER', 'WALLET', 'INVOICE'] as const satisfies PaymentMethod[];
export const PURPOSES = ['MARKETING', 'SHARING'] as const satisfies ConsentPurpose[];
export const CONSENT_CHANNELS = [
  'EMAIL',
  'PHONE',
  'SMS',
  'POST',
  'MESSAGING',
  'PARTNER',
] as const satisfies ConsentChannel[];
export const FACTS = [
  'GENDER',
  'BIRTH_DATE',
  'OCCUPATION',
  'EDUCATION',
  'MARITAL_STATUS',
  'HOUSEHOLD_SIZE',
  'INCOME',
  'INTEREST',
  'TAG',
  'COUNTRY',
  'STATE',
  'CITY',
  'POSTAL_CODE',
  'INDUSTRY',
  'HEAD_COUNT',
  'COMPANY_TYPE',
  'DECISION_MAKER',
  'MEMBERSHIP',
  'SOURCE',
  'ACQUIRED',
  'LAST_CONTACT',
  'EMAIL',
  'PHONE',
  'ORDER',
] as const satisfies CustomerFact[];
