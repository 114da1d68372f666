import * as v from 'valibot';
import { CONDITIONS, isKind } from './conditions';
import type { Family } from './families';
import {
  asGroup,
  COMBINATORS,
  conditions,
  EVERYONE,
  group,
  levels,
  MOST_CONDITIONS,
  MOST_LEVELS,
  type Filter,
  type Kind,
} from './filter';
import { CHANNELS, CONSENT_CHANNELS, FACTS, PURPOSES } from './options';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));
/** Amounts travel as strings; an address written by hand may hold a number. */
const decimal = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^\d{1,15}(\.\d{1,15})?$/),
);
/** Of at most two decimals: averages are not rounded. */
const cents = v.pipe(decimal, v.regex(/^\d+(\.\d{1,2}0*)?$/));
const date = v.pipe(v.string(), v.isoDate());
const dayOfYear = v.pipe(v.string(), v.regex(/^\d\d-\d\d$/));
const text = v.pipe(v.string(), v.maxLength(500));
const id = v.pipe(v.union([text, whole]), v.transform(String));

/** As GraphQL reads lists: one value is a list of one. */
function listOf<Item>(item: v.GenericSchema<unknown, Item>) {
  const asList = v.transform((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  return v.pipe(v.unknown(), asList, v.array(item), v.maxLength(1000));
}

const inList = <Item>(item: v.GenericSchema<unknown, Item>) => v.strictObject({ in: listOf(item) });
const range = <Bound>(bound: v.GenericSchema<unknown, Bound>) =>
  v.strictObject({ gte: v.nullish(bound), lte: v.nullish(bound) });
const window = v.strictObject({ lastDays: v.nullish(whole), from: v.nullish(date), until: v.nullish(date) });
const channels = inList(v.picklist(CHANNELS));

const SCHEMAS: { readonly [F in Exclude<Family, 'choices'>]: v.GenericSchema } = {
  texts: inList(text),
  segments: inList(id),
  prefixes: v.strictObject({ startsWith: listOf(text) }),
  whole: range(whole),
  amount: range(decimal),
  dates: v.strictObject({ within: window }),
  birthday: v.strictObject({
    nextDays: v.nullish(whole),
    from: v.nullish(dayOfYear),
    until: v.nullish(dayOfYear),
  }),
  ranking: v.strictObject({
    recency: v.nullish(range(whole)),
    frequency: v.nullish(range(whole)),
    monetary: v.nullish(range(whole)),
    group: v.nullish(inList(text)),
  }),
  purchases: v.strictObject({
    within: v.optional(window),
    channel: v.optional(channels),
    store: v.optional(inList(text)),
    line: v.optional(
      v.strictObject({
        category: v.optional(inList(text)),
        brand: v.optional(inList(text)),
        sku: v.optional(inList(text)),
      }),
    ),
    orders: v.optional(range(whole)),
    quantity: v.optional(range(whole)),
    spend: v.optional(range(decimal)),
    average: v.optional(range(cents)),
  }),
  consent: v.strictObject({
    purpose: v.picklist(PURPOSES),
    channel: v.nullish(v.picklist(CONSENT_CHANNELS)),
  }),
  fact: v.picklist(FACTS),
};

function schemaOf(kind: Kind): v.GenericSchema {
  const { family, choices = [] } = CONDITIONS[kind];
  return family === 'choices' ? inList(v.picklist([...choices])) : SCHEMAS[family];
}

/** Why a text or an address is not a filter, and where in it. */
export interface Fault {
  what: 'notAnObject' | 'notOneKey' | 'unknown' | 'value' | 'deep' | 'many';
  /** Such as `all[1].age.gte`; empty for the whole. */
  place: string;
}

class Faulty extends Error {
  readonly fault: Fault;

  constructor(what: Fault['what'], place: string) {
    super(what);
    this.fault = { what, place };
  }
}

/** Reads what the address holds. Undefined when it is not a filter: then nothing is asked, rather than everyone. */
export function parseFilter(value: unknown): Filter | undefined {
  if (value === undefined) return EVERYONE;
  const read = readFilter(value);
  return 'fault' in read ? undefined : read.filter;
}

export function readFilter(value: unknown): { filter: Filter } | { fault: Fault } {
  try {
    // Counted before the recursive reading, so that a hostile address cannot exhaust the stack.
    if (depth(value) > MOST_LEVELS * 4) throw new Faulty('deep', '');
    const filter = readNode(value, '');
    if (levels(filter) > MOST_LEVELS) throw new Faulty('deep', '');
    if (conditions(filter) > MOST_CONDITIONS) throw new Faulty('many', '');
    return { filter: asGroup(filter) };
  } catch (error) {
    if (error instanceof Faulty) return { fault: error.fault };
    throw error;
  }
}

function readNode(value: unknown, place: string): Filter {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Faulty('notAnObject', place);
  const [entry, ...others] = Object.entries(value) as [string, unknown][];
  if (!entry || others.length > 0) throw new Faulty('notOneKey', place);
  const [name, inner] = entry;
  const here = place === '' ? name : `${place}.${name}`;
  const combinator = COMBINATORS.find((candidate) => candidate === name);
  if (combinator) {
    const children = Array.isArray(inner) ? (inner as unknown[]) : [inner];
    return group(
      combinator,
      children.map((child, index) => readNode(child, `${here}[${index}]`)),
    );
  }
  if (!isKind(name)) throw new Faulty('unknown', here);
  return readCondition(name, inner, here);
}

function readCondition(kind: Kind, value: unknown, place: string): Filter {
  const result = v.safeParse(schemaOf(kind), value);
  if (result.success) return { [kind]: result.output } as unknown as Filter;
  const path = result.issues[0].path ?? [];
  const inside = path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  throw new Faulty('value', place + inside);
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
