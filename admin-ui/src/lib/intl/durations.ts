const UNITS = [
  { unit: 'day', millis: 86_400_000 },
  { unit: 'hour', millis: 3_600_000 },
  { unit: 'minute', millis: 60_000 },
  { unit: 'second', millis: 1_000 },
] as const;

type Unit = (typeof UNITS)[number]['unit'] | 'millisecond';

/** Lengths of time as the language writes them. (`Intl.DurationFormat` is too young for the browsers that we serve.) */
export function durations(locale: string) {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });
  const amount = (value: number, unit: Unit, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);

  return {
    /** Its two largest units, such as "2 min 5 sec"; "2.5 sec" and "420 ms" where that says more. */
    duration: (millis: number) => {
      if (millis < 1_000) return amount(Math.round(millis), 'millisecond');
      if (millis < 10_000) return amount(millis / 1_000, 'second', 1);
      let rest = Math.round(millis / 1_000) * 1_000;
      const largest = UNITS.findIndex((unit) => rest >= unit.millis);
      const parts = UNITS.slice(largest, largest + 2).map((unit) => {
        const value = Math.floor(rest / unit.millis);
        rest %= unit.millis;
        return value > 0 ? [amount(value, unit.unit)] : [];
      });
      return list.format(parts.flat());
    },
    /** "3 minutes ago" for -180,000, "in 3 minutes" for 180,000. */
    fromNow: (millis: number) => {
      const { unit, millis: size } = UNITS.find(({ millis: size }) => Math.abs(millis) >= size) ?? SECOND;
      return relative.format(Math.round(millis / size), unit);
    },
  };
}

const SECOND = UNITS[3];
