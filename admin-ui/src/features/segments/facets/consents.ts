import type { ConsentChannel, ConsentPurpose } from '@/generated/operations';
import { condition } from '../filter/filter';
import type { Alternatives } from './alternatives';

export interface ConsentChoice {
  purpose: ConsentPurpose;
  /** Null: by at least one. */
  channel: ConsentChannel | null;
}

export const CONSENTS: Alternatives<ConsentChoice> = {
  read: ({ consent }) =>
    consent ? { purpose: consent.purpose, channel: consent.channel ?? null } : undefined,
  write: ({ purpose, channel }) => condition('consent', { purpose, ...(channel && { channel }) }),
};
