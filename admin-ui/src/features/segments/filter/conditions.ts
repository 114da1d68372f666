import type { CustomerFact } from '@/generated/operations';
import type { May } from '@/lib/graphql/operation';
import { FAMILIES, type Family } from './families';
import { condition, kindOf, type Condition, type Filter, type Kind } from './filter';
import {
  CHANNELS,
  COMPANY_TYPES,
  CONTACT_KINDS,
  FACTS,
  GENDERS,
  KINDS,
  MARITAL_STATUSES,
  PAYMENTS,
} from './options';

export const CONDITION_GROUPS = [
  'person',
  'place',
  'organization',
  'relationship',
  'lifetime',
  'purchases',
  'contact',
  'record',
] as const;
export type ConditionGroup = (typeof CONDITION_GROUPS)[number];

export interface ConditionEntry {
  family: Family;
  group: ConditionGroup;
  /** All that can be chosen, where the language says what that is. */
  choices?: readonly string[];
  /** Whether it exists for a viewer, where the server's list of fields does not say so. */
  exists?: (may: May) => boolean;
}

/** Every condition of the language, in the order of the builder's menu. */
export const CONDITIONS: Readonly<Record<Kind, ConditionEntry>> = {
  gender: { group: 'person', family: 'choices', choices: GENDERS },
  age: { group: 'person', family: 'whole' },
  birthday: { group: 'person', family: 'birthday' },
  maritalStatus: { group: 'person', family: 'choices', choices: MARITAL_STATUSES },
  education: { group: 'person', family: 'texts' },
  occupation: { group: 'person', family: 'texts' },
  householdSize: { group: 'person', family: 'whole' },
  income: { group: 'person', family: 'whole' },
  interest: { group: 'person', family: 'texts' },
  kind: { group: 'person', family: 'choices', choices: KINDS },
  country: { group: 'place', family: 'texts' },
  state: { group: 'place', family: 'texts' },
  city: { group: 'place', family: 'texts' },
  postalCode: { group: 'place', family: 'prefixes' },
  industry: { group: 'organization', family: 'texts' },
  headCount: { group: 'organization', family: 'whole' },
  companyType: { group: 'organization', family: 'choices', choices: COMPANY_TYPES },
  level: { group: 'relationship', family: 'texts' },
  joined: { group: 'relationship', family: 'dates' },
  points: { group: 'relationship', family: 'whole' },
  acquired: { group: 'relationship', family: 'dates' },
  acquiredMonth: { group: 'relationship', family: 'texts' },
  source: { group: 'relationship', family: 'texts' },
  tag: { group: 'relationship', family: 'texts' },
  lastContact: { group: 'relationship', family: 'dates' },
  lifetimeSpend: { group: 'lifetime', family: 'amount' },
  lifetimeOrders: { group: 'lifetime', family: 'whole' },
  averageOrder: { group: 'lifetime', family: 'amount' },
  firstOrder: { group: 'lifetime', family: 'dates' },
  lastOrder: { group: 'lifetime', family: 'dates' },
  rfm: { group: 'lifetime', family: 'ranking' },
  purchases: { group: 'purchases', family: 'purchases' },
  category: { group: 'purchases', family: 'texts' },
  brand: { group: 'purchases', family: 'texts' },
  product: { group: 'purchases', family: 'texts' },
  channel: { group: 'purchases', family: 'choices', choices: CHANNELS },
  store: { group: 'purchases', family: 'texts' },
  payment: { group: 'purchases', family: 'choices', choices: PAYMENTS },
  consent: { group: 'contact', family: 'consent' },
  contact: { group: 'contact', family: 'choices', choices: CONTACT_KINDS },
  verifiedContact: { group: 'contact', family: 'choices', choices: CONTACT_KINDS },
  verified: { group: 'contact', family: 'dates' },
  segment: { group: 'record', family: 'segments', exists: (may) => may('USE_SEGMENTS') },
  isKnown: { group: 'record', family: 'fact', exists: (may) => permittedFacts(may).length > 0 },
};

const ALL_KINDS = Object.keys(CONDITIONS) as Kind[];

export function isKind(name: string): name is Kind {
  return Object.hasOwn(CONDITIONS, name);
}

export function existsFor(kind: Kind, may: May): boolean {
  const { exists } = CONDITIONS[kind];
  return exists ? exists(may) : may(`CustomerFilter.${kind}`);
}

export function permittedConditions(may: May): Kind[] {
  return ALL_KINDS.filter((kind) => existsFor(kind, may));
}

export function permittedFacts(may: May): CustomerFact[] {
  return FACTS.filter((fact) => may(`CustomerFact.${fact}`));
}

/** One that nobody has filled in yet. */
export function freshCondition(kind: Kind, may: May): Filter {
  const { family } = CONDITIONS[kind];
  const value = family === 'fact' ? (permittedFacts(may)[0] ?? 'ORDER') : FAMILIES[family].initial;
  return condition(kind, value as Condition);
}

/** What a condition says, whatever it is about. */
export function valueOf(filter: Filter): unknown {
  return filter[kindOf(filter)];
}
