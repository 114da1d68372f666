import { useIntl } from 'react-intl';
import type { PurchasesCondition, Window } from '@/generated/operations';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';

/** Of a definition as the server keeps it: it may be from another version than this page. */
export type Saved = Record<string, unknown>;

const AMOUNTS = ['lifetimeSpend', 'averageOrder', 'income', 'spend', 'average'];

/** Whose values are named as those of others are. */
const NAMED_LIKE: Partial<Record<string, string>> = {
  contact: 'contactKind',
  verifiedContact: 'contactKind',
  payment: 'paymentMethod',
};

/** What a condition asks for, and what of it; by the shape of the condition, so that none is left without words. */
export function useConditionWords() {
  const text = useText();
  const { date, number, amount, country } = useFormats();
  const { messages, formatList } = useIntl();
  const known = (id: string) => (id in messages ? text(id as 'condition.age') : undefined);

  const labelOf = (kind: string) =>
    known(`condition.${kind}`) ?? known(`builder.part.${kind}`) ?? known(`words.${kind}`) ?? spaced(kind);

  const listed = (kind: string, values: readonly string[]) =>
    formatList(
      values.map((value) =>
        kind === 'country' ? country(value) : (known(`${NAMED_LIKE[kind] ?? kind}.${value}`) ?? value),
      ),
      { type: 'disjunction' },
    );

  const range = (kind: string, { gte, lte }: Saved) => {
    const write = (value: unknown) =>
      AMOUNTS.includes(kind) ? amount(String(value)) : number(Number(value));
    if (gte == null) return text('words.atMost', { value: write(lte) });
    if (lte == null) return text('words.atLeast', { value: write(gte) });
    return text('words.between', { from: write(gte), to: write(lte) });
  };

  const days = ({ lastDays, from, until }: Window) => {
    if (lastDays != null) return text('words.lastDays', { days: lastDays });
    if (from == null) return text('words.until', { until: date(until ?? '') });
    if (until == null) return text('words.from', { from: date(from) });
    return text('words.between', { from: date(from), to: date(until) });
  };

  const purchases = ({ line, ...rest }: PurchasesCondition): string =>
    Object.entries({ ...line, ...rest })
      .filter(([, part]) => part != null)
      .map(([part, asked]) =>
        part === 'within' ? days(asked as Window) : `${labelOf(part)} ${valueOf(part, asked)}`,
      )
      .join(', ');

  function valueOf(kind: string, asked: unknown): string {
    if (typeof asked === 'string')
      return known(`fact.${asked}`) ?? spaced(asked.toLowerCase().replaceAll('_', ' '));
    if (typeof asked !== 'object' || asked === null) return String(asked);
    const value = asked as Saved;
    if (kind === 'purchases') return purchases(value);
    if (Array.isArray(value.in)) return listed(kind, value.in.map(String));
    if (Array.isArray(value.startsWith)) {
      return text('words.startsWith', { values: listed(kind, value.startsWith.map(String)) });
    }
    if (value.within) return days(value.within);
    if (value.purpose) {
      const channel =
        value.channel == null
          ? text('builder.anyChannel')
          : known(`consentChannel.${value.channel as string}`);
      const purpose = known(`purpose.${value.purpose as string}`) ?? '';
      return text('builder.consent', { purpose, channel: channel ?? '' });
    }
    if (value.nextDays != null) return text('words.nextDays', { days: Number(value.nextDays) });
    if (value.gte != null || value.lte != null) return range(kind, value);
    const { from, until } = value;
    if (typeof from === 'string' && typeof until === 'string')
      return text('words.between', { from, to: until });
    return JSON.stringify(asked);
  }

  return { labelOf, valueOf };
}

/** `householdSize` as words, where no translation has come. */
function spaced(kind: string): string {
  const words = kind.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
