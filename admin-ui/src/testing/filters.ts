import fc from 'fast-check';
import type { CustomerFilter } from '@/generated/operations';
import type { Kind } from '@/features/segments/filter/filter';

const word = fc.string({ minLength: 1, maxLength: 8 });
const whole = fc.integer({ min: 0, max: 120 });
const cents = fc.integer({ min: 0, max: 10_000_000 }).map((value) => (value / 100).toFixed(2));
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const texts = fc.record({ in: fc.uniqueArray(word, { maxLength: 4 }) });
const window = fc.oneof(fc.record({ lastDays: whole }), fc.record({ from: day, until: day }));
const dates = fc.record({ within: window });
const wholes = fc.record({ gte: whole, lte: whole }, { requiredKeys: [] });
const amounts = fc.record({ gte: cents, lte: cents }, { requiredKeys: [] });
const dayOfYear = day.map((date) => date.slice(5));
const birthday = fc.oneof(fc.record({ nextDays: whole }), fc.record({ from: dayOfYear, until: dayOfYear }));

function someOf(...choices: string[]) {
  return fc.record({ in: fc.subarray(choices).map((list) => [...list]) });
}

const purchases = fc.record(
  {
    within: window,
    channel: someOf('STORE', 'WEB', 'CATALOG'),
    store: texts,
    line: fc.record({ category: texts, brand: texts, sku: texts }, { requiredKeys: [] }),
    orders: wholes,
    quantity: wholes,
    spend: amounts,
    average: amounts,
  },
  { requiredKeys: [] },
);

/** What each condition may say. */
const sayings: Readonly<Record<Kind, fc.Arbitrary<unknown>>> = {
  kind: someOf('PERSON', 'ORGANIZATION'),
  gender: someOf('FEMALE', 'MALE', 'OTHER'),
  age: wholes,
  birthday,
  occupation: texts,
  education: texts,
  maritalStatus: someOf('SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED', 'UNKNOWN'),
  householdSize: wholes,
  income: wholes,
  interest: texts,
  tag: texts,
  country: texts,
  state: texts,
  city: texts,
  postalCode: fc.record({ startsWith: fc.uniqueArray(word, { maxLength: 4 }) }),
  industry: texts,
  headCount: wholes,
  companyType: someOf('PARENT', 'SUBSIDIARY', 'BRANCH', 'INDEPENDENT'),
  level: texts,
  joined: dates,
  points: wholes,
  acquired: dates,
  acquiredMonth: texts,
  source: texts,
  lastContact: dates,
  contact: someOf('EMAIL', 'PHONE', 'FAX', 'MESSAGING'),
  verifiedContact: someOf('EMAIL', 'PHONE', 'FAX', 'MESSAGING'),
  verified: dates,
  lifetimeSpend: amounts,
  averageOrder: amounts,
  lifetimeOrders: wholes,
  firstOrder: dates,
  lastOrder: dates,
  category: texts,
  brand: texts,
  product: texts,
  channel: someOf('STORE', 'WEB', 'CATALOG'),
  store: texts,
  payment: someOf('CARD', 'CASH', 'TRANSFER', 'WALLET', 'INVOICE'),
  rfm: fc.record(
    { recency: wholes, frequency: wholes, monetary: wholes, group: someOf('Champions', 'Lost') },
    { requiredKeys: [] },
  ),
  purchases,
  consent: fc.record({ purpose: fc.constantFrom('MARKETING', 'SHARING') }),
  segment: someOf('7', '8', '9223372036854775807'),
  isKnown: fc.constantFrom('BIRTH_DATE', 'DECISION_MAKER', 'ORDER'),
};

const condition = fc
  .constantFrom(...Object.entries(sayings))
  .chain(([kind, saying]) => saying.map((value) => ({ [kind]: value }) as unknown as CustomerFilter));

/** Any segment that the builder could make: a group of conditions and groups. */
export const segments: fc.Arbitrary<CustomerFilter> = fc.letrec<{
  group: CustomerFilter;
  node: CustomerFilter;
}>((tie) => ({
  node: fc.oneof({ maxDepth: 3, depthIdentifier: 'segment' }, condition, tie('group')),
  group: fc
    .tuple(
      fc.constantFrom('all', 'any', 'none'),
      fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'segment' }),
    )
    .map(([combinator, children]) => ({ [combinator]: children }) as unknown as CustomerFilter),
})).group;
