import * as v from 'valibot';
import { asGroup, conditions, EVERYONE, levels, MOST_CONDITIONS, MOST_LEVELS, type Filter } from './filter';

const whole = v.pipe(v.number(), v.integer());
/** Amounts travel as strings; an address written by hand may hold a number. */
const decimal = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^-?\d{1,15}(\.\d{1,4})?$/),
);
const date = v.pipe(v.string(), v.isoDate());

const wholeRange = v.strictObject({ gte: v.optional(whole), lte: v.optional(whole) });
const decimalRange = v.strictObject({ gte: v.optional(decimal), lte: v.optional(decimal) });
const texts = v.strictObject({ in: v.array(v.pipe(v.string(), v.maxLength(200))) });
const channels = v.strictObject({ in: v.array(v.picklist(['STORE', 'WEB', 'CATALOG'])) });
const window = v.strictObject({
  lastDays: v.optional(whole),
  from: v.optional(date),
  until: v.optional(date),
});
const dated = v.strictObject({ within: window });

const filter: v.GenericSchema<unknown, Filter> = v.lazy(() =>
  v.union([
    v.strictObject({ all: v.array(filter) }),
    v.strictObject({ any: v.array(filter) }),
    v.strictObject({ none: v.array(filter) }),
    v.strictObject({ kind: v.strictObject({ in: v.array(v.picklist(['PERSON', 'ORGANIZATION'])) }) }),
    v.strictObject({ gender: v.strictObject({ in: v.array(v.picklist(['FEMALE', 'MALE', 'OTHER'])) }) }),
    v.strictObject({ age: wholeRange }),
    v.strictObject({ country: texts }),
    v.strictObject({ state: texts }),
    v.strictObject({ city: texts }),
    v.strictObject({ lifetimeSpend: decimalRange }),
    v.strictObject({ lifetimeOrders: wholeRange }),
    v.strictObject({ firstOrder: dated }),
    v.strictObject({ lastOrder: dated }),
    v.strictObject({ category: texts }),
    v.strictObject({ brand: texts }),
    v.strictObject({ channel: channels }),
    v.strictObject({
      purchases: v.strictObject({
        within: v.optional(window),
        channel: v.optional(channels),
        store: v.optional(texts),
        line: v.optional(
          v.strictObject({
            category: v.optional(texts),
            brand: v.optional(texts),
            sku: v.optional(texts),
          }),
        ),
        orders: v.optional(wholeRange),
        quantity: v.optional(wholeRange),
        spend: v.optional(decimalRange),
      }),
    }),
    v.strictObject({
      consent: v.strictObject({
        purpose: v.picklist(['MARKETING', 'SHARING']),
        channel: v.optional(v.picklist(['EMAIL', 'PHONE', 'SMS', 'POST', 'MESSAGING', 'PARTNER'])),
      }),
    }),
  ]),
);

/** Reads what the address holds. Undefined when it is not a filter: then nothing is asked, rather than everyone. */
export function parseFilter(value: unknown): Filter | undefined {
  if (value === undefined) return EVERYONE;
  // Counted before the recursive schema runs, so that a hostile address cannot exhaust the stack.
  if (depth(value) > MOST_LEVELS * 4) return undefined;
  const result = v.safeParse(filter, value);
  if (!result.success) return undefined;
  const parsed = asGroup(result.output);
  return levels(parsed) > MOST_LEVELS || conditions(parsed) > MOST_CONDITIONS ? undefined : parsed;
}

function depth(value: unknown): number {
  let level = [value];
  let count = 0;
  while (level.length > 0 && count < 100) {
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
    );
    count++;
  }
  return count;
}
