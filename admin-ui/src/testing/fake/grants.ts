import type { Permission } from '@/generated/operations';
import type { DataCategory, Grant } from './role-schema';

const ALL = (grant: Grant): Record<DataCategory, Grant> => ({
  IDENTITY: grant,
  CONTACT: grant,
  DEMOGRAPHIC: grant,
  LOCATION: grant,
  BEHAVIOUR: grant,
  FINANCIAL: grant,
  SERVICE: grant,
  CONSENT: grant,
  SENSITIVE: grant,
  ORGANIZATION: grant,
  INTERNAL: grant,
});

/** The grants that an installation begins with. */
export const GRANTS = {
  marketing: {
    ...ALL('VISIBLE'),
    IDENTITY: 'MASKED',
    CONTACT: 'MASKED',
    SERVICE: 'HIDDEN',
    SENSITIVE: 'HIDDEN',
  },
  service: { ...ALL('VISIBLE'), FINANCIAL: 'MASKED', SENSITIVE: 'MASKED' },
  partner: {
    ...ALL('HIDDEN'),
    DEMOGRAPHIC: 'VISIBLE',
    LOCATION: 'VISIBLE',
    BEHAVIOUR: 'VISIBLE',
    ORGANIZATION: 'VISIBLE',
    CONSENT: 'VISIBLE',
  },
  'privacy-officer': ALL('VISIBLE'),
  admin: { ...ALL('VISIBLE'), CONTACT: 'HIDDEN', SERVICE: 'HIDDEN', SENSITIVE: 'HIDDEN' },
} satisfies Record<string, Record<DataCategory, Grant>>;

export type Role = keyof typeof GRANTS;

/** The permissions that an installation begins with. */
export const PERMISSIONS: Record<Role, Permission[]> = {
  marketing: ['USE_SEGMENTS', 'EDIT_SEGMENTS', 'EXPORT_CUSTOMERS'],
  service: ['WRITE_CUSTOMERS', 'RECORD_ORDERS', 'REVEAL', 'USE_SEGMENTS'],
  partner: [],
  'privacy-officer': ['WRITE_CUSTOMERS', 'ERASE_CUSTOMERS', 'WATCH_MIRROR', 'READ_AUDIT', 'USE_SEGMENTS'],
  admin: [
    'WRITE_CUSTOMERS',
    'RECORD_ORDERS',
    'DELETE_CUSTOMERS',
    'WATCH_MIRROR',
    'RUN_MIRROR',
    'GOVERN_ACCESS',
    'USE_SEGMENTS',
    'EDIT_SEGMENTS',
    'EXPORT_CUSTOMERS',
  ],
};
