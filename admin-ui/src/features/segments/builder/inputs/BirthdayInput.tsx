import { NativeSelect, NumberInput, Text } from '@mantine/core';
import type { BirthdayCondition } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';
import { birthdayFlaw } from '../../filter/flaws';
import { Sentence } from '../Sentence';
import { CalendarDay } from './CalendarDay';
import type { InputProps } from './input-props';

const FRESH = {
  nextDays: { nextDays: 14 },
  between: { from: '12-20', until: '01-06' },
} as const satisfies Record<string, BirthdayCondition>;

export function BirthdayInput({ label, value, onChange }: InputProps<BirthdayCondition>) {
  const text = useText();
  const mode = value.from != null || value.until != null ? 'between' : 'nextDays';
  return (
    <>
      <NativeSelect
        size="sm"
        w="auto"
        aria-label={text('builder.window', { label })}
        value={mode}
        data={(['nextDays', 'between'] as const).map((each) => ({
          value: each,
          label: text(`builder.birthday.${each}`),
        }))}
        onChange={(event) => onChange(FRESH[event.currentTarget.value as keyof typeof FRESH])}
      />
      {mode === 'nextDays' ? (
        <NextDays label={label} value={value} onChange={onChange} />
      ) : (
        <Between label={label} value={value} onChange={onChange} />
      )}
    </>
  );
}

type PartProps = Omit<InputProps<BirthdayCondition>, 'kind'>;

function NextDays({ label, value, onChange }: PartProps) {
  const text = useText();
  const conflict = birthdayFlaw(value) === 'conflict';
  const input = (
    <NumberInput
      key="days"
      size="sm"
      w={84}
      hideControls
      allowNegative={false}
      decimalScale={0}
      inputMode="numeric"
      error={conflict}
      aria-label={text('builder.days', { label })}
      value={value.nextDays ?? ''}
      onChange={(days) => onChange(typeof days === 'number' ? { nextDays: days } : {})}
    />
  );
  return (
    <>
      <Sentence id="builder.lastDays" controls={{ days: input }} />
      {conflict && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {text('builder.conflict.birthday')}
        </Text>
      )}
    </>
  );
}

function Between({ label, value, onChange }: PartProps) {
  const text = useText();
  const bound = (key: 'from' | 'until') => (
    <CalendarDay
      key={key}
      label={text(`builder.${key}`, { label })}
      day={value[key] ?? '01-01'}
      onChange={(day) => onChange({ from: value.from ?? '01-01', until: value.until ?? '12-31', [key]: day })}
    />
  );
  return <Sentence id="builder.between" controls={{ from: bound('from'), until: bound('until') }} />;
}
