import { createContext } from 'react';
import type { Reveal } from '../api/covered-in-time';
import type { RevealRules } from '../api/read-customer';

/** Of whom something may be uncovered, and what is at the moment. */
export interface Revealing {
  customerId: string;
  reveals: Reveal[];
  rules: RevealRules;
}

/** Undefined where nothing may be uncovered. */
export const RevealContext = createContext<Revealing | undefined>(undefined);
