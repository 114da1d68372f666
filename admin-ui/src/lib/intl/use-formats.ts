import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { durations } from './durations';

export interface Money {
  amount: string;
  currency: string;
}

/** Numbers, money, dates and countries as the chosen language writes them. */
export function useFormats() {
  const { locale } = useIntl();
  return useMemo(() => formats(locale), [locale]);
}

export type Formats = ReturnType<typeof formats>;

export function formats(locale: string) {
  const whole = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const ratio = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const calendarDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dayAndTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const dayAndExactTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const minute = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
  const monthOfYear = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const dayOfYear = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });

  return {
    number: (value: number) => whole.format(value),
    share: (part: number, base: number) => percent.format(base === 0 ? 0 : part / base),
    /** How many times as much, such as "2.4×". */
    times: (value: number) => `${ratio.format(value)}×`,
    // The amount stays a string all the way: JavaScript's numbers would round large ones.
    money: ({ amount, currency }: Money) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
        amount as Intl.StringNumericLiteral,
      ),
    /** The end of a band: cents would promise an exactness that it does not have. */
    roundMoney: ({ amount, currency }: Money) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        trailingZeroDisplay: 'stripIfInteger',
      }).format(amount as Intl.StringNumericLiteral),
    amount: (amount: string) => whole.format(amount as Intl.StringNumericLiteral),
    /** A calendar date has no zone; shown anywhere else it could be yesterday. */
    date: (date: string) => calendarDay.format(new Date(`${date}T00:00:00Z`)),
    day: (instant: string) => day.format(new Date(instant)),
    dayAndTime: (instant: string) => dayAndTime.format(new Date(instant)),
    dayAndExactTime: (instant: string) => dayAndExactTime.format(new Date(instant)),
    time: (instant: string) => time.format(new Date(instant)),
    minute: (instant: number) => minute.format(instant),
    weekday: (instant: number) => weekday.format(instant),
    month: (instant: string) => month.format(new Date(instant)),
    /** January is 1. */
    monthName: (month: number) => monthOfYear.format(Date.UTC(2024, month - 1)),
    /** A day of no year, such as `02-29`. */
    dayOfYear: (day: string) => dayOfYear.format(new Date(`2024-${day}T00:00:00Z`)),
    country: (code: string) => countryName(countries, code),
    ...durations(locale),
  };
}

function countryName(countries: Intl.DisplayNames, code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;
}
