import type {
  BirthdayCondition,
  ConsentCondition,
  CustomerFact,
  DateCondition,
  DecimalRange,
  IntRange,
  PurchasesCondition,
  RfmCondition,
} from '@/generated/operations';
import type { May } from '@/lib/graphql/operation';
import {
  birthdayFlaw,
  listFlaw,
  purchasesFlaw,
  rangeFlaw,
  rankingFlaw,
  windowFlaw,
  type Flaw,
} from './flaws';

/** What conditions of one family say: they are filled in, checked and told in the same way. */
export interface FamilyValues {
  choices: { in: string[] };
  texts: { in: string[] };
  prefixes: { startsWith: string[] };
  whole: IntRange;
  amount: DecimalRange;
  dates: DateCondition;
  birthday: BirthdayCondition;
  ranking: RfmCondition;
  purchases: PurchasesCondition;
  consent: ConsentCondition;
  segments: { in: string[] };
  fact: CustomerFact;
}
export type Family = keyof FamilyValues;

interface FamilyRules<Value> {
  /** What a fresh one says before anybody fills it in. */
  initial: Value;
  flaw: (value: Value, may: May) => Flaw | undefined;
}

const listed = { initial: { in: [] }, flaw: (value: { in: string[] }) => listFlaw(value.in) };

export const FAMILIES: { readonly [F in Family]: FamilyRules<FamilyValues[F]> } = {
  choices: listed,
  texts: listed,
  segments: listed,
  prefixes: { initial: { startsWith: [] }, flaw: ({ startsWith }) => listFlaw(startsWith) },
  whole: { initial: {}, flaw: rangeFlaw },
  amount: { initial: {}, flaw: rangeFlaw },
  dates: { initial: { within: { lastDays: 90 } }, flaw: ({ within }) => windowFlaw(within) },
  birthday: { initial: { nextDays: 14 }, flaw: birthdayFlaw },
  ranking: { initial: { recency: { gte: 4 } }, flaw: rankingFlaw },
  purchases: { initial: { orders: { gte: 1 }, within: { lastDays: 365 } }, flaw: purchasesFlaw },
  consent: { initial: { purpose: 'MARKETING' }, flaw: () => undefined },
  fact: {
    initial: 'ORDER',
    flaw: (fact, may) => (may(`CustomerFact.${fact}`) ? undefined : 'forbidden'),
  },
};
