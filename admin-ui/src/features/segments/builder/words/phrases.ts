import type {
  BirthdayCondition,
  ConsentCondition,
  CustomerFact,
  PurchasesCondition,
  RfmCondition,
  Window,
} from '@/generated/operations';
import type { Formats } from '@/lib/intl/use-formats';
import type { Text } from '@/lib/intl/use-text';
import { CONDITIONS, valueOf } from '../../filter/conditions';
import type { Family, FamilyValues } from '../../filter/families';
import { kindOf, type Filter, type Kind } from '../../filter/filter';
import type { NameOf } from '../../names';

/** What a phrase is made with: the language, and what values are called in it. */
export interface Speaker {
  text: Text;
  formats: Formats;
  nameOf: NameOf;
  /** "a, b or c". */
  either: (items: readonly string[]) => string;
  /** "a, b and c". */
  both: (items: readonly string[]) => string;
}

interface Bounds {
  gte?: number | string | null;
  lte?: number | string | null;
}

type Phrase<Value> = (value: Value, speaker: Speaker, kind: Kind) => string;

const listed: Phrase<{ in: string[] }> = (value, { either, nameOf }, kind) =>
  either(value.in.map((each) => nameOf(kind, each)));

/** What a condition of a family says, after its name. */
const PHRASES: { readonly [F in Family]: Phrase<FamilyValues[F]> } = {
  choices: listed,
  texts: listed,
  segments: listed,
  prefixes: ({ startsWith }, { either, text }) => text('words.startsWith', { values: either(startsWith) }),
  whole: bounds,
  amount: bounds,
  dates: ({ within }, speaker) => window(within, speaker),
  birthday,
  ranking,
  purchases,
  consent,
  fact: (fact: CustomerFact, { text }) => text(`fact.${fact}`),
};

/** A condition in a few words, such as "Age: 25 to 44". */
export function phrase(filter: Filter, speaker: Speaker): string {
  const { label, value } = wordsOf(filter, speaker);
  return speaker.text('words.condition', { label: inSentence(label), value });
}

/** What a condition is on, and what of it. */
export function wordsOf(filter: Filter, speaker: Speaker): { label: string; value: string } {
  const kind = kindOf(filter);
  const says = PHRASES[CONDITIONS[kind].family] as Phrase<unknown>;
  return { label: speaker.text(`condition.${kind}`), value: says(valueOf(filter), speaker, kind) };
}

/** Not at its beginning. */
function inSentence(label: string): string {
  const isAbbreviation = label.slice(0, 2) === label.slice(0, 2).toLocaleUpperCase();
  return isAbbreviation ? label : label.charAt(0).toLocaleLowerCase() + label.slice(1);
}

function bounds({ gte, lte }: Bounds, { text, formats }: Speaker): string {
  const from = gte == null ? '' : formats.amount(String(gte));
  const to = lte == null ? '' : formats.amount(String(lte));
  if (gte == null) return text('words.atMost', { to });
  if (lte == null) return text('words.atLeast', { from });
  return from === to ? text('words.exactly', { from }) : text('words.range', { from, to });
}

function window({ lastDays, from, until }: Window, { text, formats }: Speaker): string {
  if (lastDays != null) return text('words.lastDays', { days: lastDays });
  if (from == null) return text('words.until', { until: formats.date(until ?? '') });
  if (until == null) return text('words.since', { from: formats.date(from) });
  return text('words.between', { from: formats.date(from), until: formats.date(until) });
}

function birthday({ nextDays, from, until }: BirthdayCondition, { text, formats }: Speaker): string {
  if (nextDays != null) return text('words.nextDays', { days: nextDays });
  return text('words.between', {
    from: formats.dayOfYear(from ?? ''),
    until: formats.dayOfYear(until ?? ''),
  });
}

function ranking({ group, ...measures }: RfmCondition, speaker: Speaker): string {
  const { text, either, both } = speaker;
  const given = (['recency', 'frequency', 'monetary'] as const).flatMap((measure) => {
    const range = measures[measure];
    return range ? [`${text(`builder.part.${measure}`)} ${bounds(range, speaker)}`] : [];
  });
  const groups = group ? [`${text('builder.part.group')} ${either(group.in)}`] : [];
  return text('words.brackets', { what: both([...given, ...groups]) });
}

function purchases(asked: PurchasesCondition, speaker: Speaker): string {
  const { orders, within, channel, store, line, quantity, spend, average } = asked;
  const { text, either, both, nameOf } = speaker;
  const named = (part: 'store' | 'category' | 'brand' | 'sku', list: { in: string[] } | null | undefined) =>
    list ? [`${text(`builder.part.${part}`)} ${either(list.in)}`] : [];
  const bounded = (part: 'quantity' | 'spend' | 'average', range: Bounds | null | undefined) =>
    range ? [`${text(`builder.part.${part}`)} ${bounds(range, speaker)}`] : [];
  const parts = both([
    `${inSentence(text('builder.orders'))} ${bounds(orders ?? { gte: 1 }, speaker)}`,
    ...(within ? [window(within, speaker)] : []),
    ...(channel
      ? [`${text('builder.part.channel')} ${either(channel.in.map((each) => nameOf('channel', each)))}`]
      : []),
    ...named('store', store),
    ...named('category', line?.category),
    ...named('brand', line?.brand),
    ...named('sku', line?.sku),
    ...bounded('quantity', quantity),
    ...bounded('spend', spend),
    ...bounded('average', average),
  ]);
  return text('words.brackets', { what: parts });
}

function consent({ purpose, channel }: ConsentCondition, { text }: Speaker): string {
  const by = channel ? text(`consentChannel.${channel}`) : text('builder.anyChannel');
  return `${text(`purpose.${purpose}`)} (${by})`;
}
