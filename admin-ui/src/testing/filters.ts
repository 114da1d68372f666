import fc from 'fast-check';
import type { CustomerFilter } from '@/generated/operations';

const word = fc.string({ minLength: 1, maxLength: 8 });
const whole = fc.integer({ min: 0, max: 120 });
const cents = fc.integer({ min: 0, max: 10_000_000 }).map((value) => (value / 100).toFixed(2));
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const texts = fc.record({ in: fc.uniqueArray(word, { maxLength: 4 }) });
const window = fc.oneof(fc.record({ lastDays: whole }), fc.record({ from: day, until: day }));

const condition: fc.Arbitrary<CustomerFilter> = fc.oneof(
  fc.record({
    gender: fc.record({ in: fc.subarray(['FEMALE', 'MALE', 'OTHER'] as const).map((list) => [...list]) }),
  }),
  fc.record({ age: fc.record({ gte: whole, lte: whole }, { requiredKeys: [] }) }),
  fc.record({ country: texts }),
  fc.record({ state: texts }),
  fc.record({ city: texts }),
  fc.record({ category: texts }),
  fc.record({ brand: texts }),
  fc.record({ lifetimeSpend: fc.record({ gte: cents, lte: cents }, { requiredKeys: [] }) }),
  fc.record({ lastOrder: fc.record({ within: window }) }),
  fc.record({
    purchases: fc.record(
      {
        within: window,
        line: fc.record({ category: texts }),
        orders: fc.record({ gte: whole }),
        spend: fc.record({ gte: cents }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ consent: fc.record({ purpose: fc.constantFrom('MARKETING', 'SHARING') }) }),
);

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
