import type { DataCategory, Visibility } from '@/generated/operations';

/** An object rather than a list, so that the compiler asks for a category that the schema gains. */
export const ALL_HIDDEN: Record<DataCategory, Visibility> = {
  IDENTITY: 'HIDDEN',
  CONTACT: 'HIDDEN',
  DEMOGRAPHIC: 'HIDDEN',
  LOCATION: 'HIDDEN',
  BEHAVIOUR: 'HIDDEN',
  FINANCIAL: 'HIDDEN',
  SERVICE: 'HIDDEN',
  CONSENT: 'HIDDEN',
  SENSITIVE: 'HIDDEN',
  ORGANIZATION: 'HIDDEN',
  INTERNAL: 'HIDDEN',
};

export const DATA_CATEGORIES = Object.keys(ALL_HIDDEN) as DataCategory[];
