import type { AuditAction } from '@/generated/operations';

/** An object rather than a list, so that the compiler asks for an action that the schema gains. */
const ALL: Record<AuditAction, true> = {
  READ_CUSTOMERS: true,
  CHANGE_CUSTOMERS: true,
  RECORD_ORDERS: true,
  ERASE_CUSTOMER: true,
  DELETE_CUSTOMER: true,
  CHANGE_ACCESS: true,
  REVEAL: true,
  CHANGE_SEGMENT: true,
  EXPORT_CUSTOMERS: true,
  ASK: true,
};

export const AUDIT_ACTIONS = Object.keys(ALL) as AuditAction[];
