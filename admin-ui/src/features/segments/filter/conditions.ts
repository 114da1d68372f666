import type { May } from '@/lib/graphql/operation';
import { condition, type Filter, type Kind } from './filter';

export const CONDITION_GROUPS = ['person', 'place', 'lifetime', 'purchases', 'consent'] as const;
export type ConditionGroup = (typeof CONDITION_GROUPS)[number];

interface ConditionEntry {
  kind: Kind;
  group: ConditionGroup;
  /** What a fresh one says before anybody fills it in. */
  initial: Filter;
}

/** Every condition that the builder offers, in the order of its menu. */
export const CONDITIONS: readonly ConditionEntry[] = [
  { kind: 'gender', group: 'person', initial: condition('gender', { in: [] }) },
  { kind: 'age', group: 'person', initial: condition('age', {}) },
  { kind: 'kind', group: 'person', initial: condition('kind', { in: [] }) },
  { kind: 'country', group: 'place', initial: condition('country', { in: [] }) },
  { kind: 'state', group: 'place', initial: condition('state', { in: [] }) },
  { kind: 'city', group: 'place', initial: condition('city', { in: [] }) },
  { kind: 'lifetimeSpend', group: 'lifetime', initial: condition('lifetimeSpend', {}) },
  { kind: 'lifetimeOrders', group: 'lifetime', initial: condition('lifetimeOrders', {}) },
  { kind: 'firstOrder', group: 'lifetime', initial: condition('firstOrder', { within: { lastDays: 90 } }) },
  { kind: 'lastOrder', group: 'lifetime', initial: condition('lastOrder', { within: { lastDays: 90 } }) },
  {
    kind: 'purchases',
    group: 'purchases',
    initial: condition('purchases', { orders: { gte: 1 }, within: { lastDays: 365 } }),
  },
  { kind: 'category', group: 'purchases', initial: condition('category', { in: [] }) },
  { kind: 'brand', group: 'purchases', initial: condition('brand', { in: [] }) },
  { kind: 'channel', group: 'purchases', initial: condition('channel', { in: [] }) },
  { kind: 'consent', group: 'consent', initial: condition('consent', { purpose: 'MARKETING' }) },
];

export function permittedConditions(may: May): ConditionEntry[] {
  return CONDITIONS.filter(({ kind }) => may(`CustomerFilter.${kind}`));
}
