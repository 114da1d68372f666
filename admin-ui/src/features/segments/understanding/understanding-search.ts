import type { ProfileBy } from '@/generated/operations';
import { textInAddress } from '@/lib/text-in-address';
import { isProfileKind } from './profile/kinds';

/** The segment as the builder's address holds it, and what it is compared with. */
export interface UnderstandingSearch {
  filter?: unknown;
  segment?: string | undefined;
  seen?: number | undefined;
  /** What the profile is by; the usual kinds when absent. */
  by?: ProfileBy[] | undefined;
  /** Saved segments, by id: one or two. */
  with?: string[] | undefined;
}

export const MOST_COMPARED = 2;

export function parseUnderstandingSearch(address: Record<string, unknown>): UnderstandingSearch {
  const { filter, segment, seen } = address;
  const by = listIn(address.by).filter(isProfileKind);
  const compared = listIn(address.with).slice(0, MOST_COMPARED);
  return {
    ...(filter !== undefined && { filter }),
    ...(segment !== undefined && { segment: textInAddress(segment) }),
    ...(seen !== undefined && { seen: Number(seen) }),
    ...(by.length > 0 && { by }),
    ...(compared.length > 0 && { with: compared }),
  };
}

function listIn(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((item) => textInAddress(item) ?? []) : [];
}
