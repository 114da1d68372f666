import type {
  ConsentChannel,
  ConsentPurpose,
  CustomerKind,
  Gender,
  SalesChannel,
} from '@/generated/operations';

export const GENDERS = ['FEMALE', 'MALE', 'OTHER'] as const satisfies Gender[];
export const KINDS = ['PERSON', 'ORGANIZATION'] as const satisfies CustomerKind[];
export const CHANNELS = ['STORE', 'WEB', 'CATALOG'] as const satisfies SalesChannel[];
export const PURPOSES = ['MARKETING', 'SHARING'] as const satisfies ConsentPurpose[];
export const CONSENT_CHANNELS = [
  'EMAIL',
  'PHONE',
  'SMS',
  'POST',
  'MESSAGING',
  'PARTNER',
] as const satisfies ConsentChannel[];
