import { NumberInput, Text } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';
import { rangeFlaw } from '../../filter/flaws';
import { Sentence } from '../Sentence';
import type { InputProps } from './input-props';

interface Range<Bound> {
  gte?: Bound | null;
  lte?: Bound | null;
}

type BoundsProps<Bound> = Omit<InputProps<Range<Bound>>, 'kind'>;

export function WholeRangeInput({ label, value: range, onChange }: BoundsProps<number>) {
  const bound = (value: string | number) => (typeof value === 'number' ? value : undefined);
  return (
    <RangeInput
      label={label}
      range={range}
      decimals={0}
      onChange={(gte, lte) => onChange(withoutGaps({ gte: bound(gte), lte: bound(lte) }))}
    />
  );
}

export function AmountRangeInput({ label, value: range, onChange }: BoundsProps<string>) {
  const bound = (value: string | number) => (value === '' ? undefined : String(value));
  return (
    <RangeInput
      label={label}
      range={range}
      decimals={2}
      onChange={(gte, lte) => onChange(withoutGaps({ gte: bound(gte), lte: bound(lte) }))}
    />
  );
}

interface RangeInputProps {
  label: string;
  range: Range<number | string>;
  decimals: number;
  onChange: (gte: number | string, lte: number | string) => void;
}

function RangeInput({ label, range, decimals, onChange }: RangeInputProps) {
  const text = useText();
  const conflict = rangeFlaw(range as Range<string>) === 'conflict';
  const gte = range.gte ?? '';
  const lte = range.lte ?? '';
  const common = {
    size: 'sm',
    w: 96,
    hideControls: true,
    allowNegative: false,
    decimalScale: decimals,
    error: conflict,
    inputMode: decimals > 0 ? 'decimal' : 'numeric',
  } as const;
  return (
    <>
      <Sentence
        id="builder.range"
        controls={{
          from: (
            <NumberInput
              {...common}
              key="from"
              aria-label={text('builder.from', { label })}
              placeholder={text('builder.any')}
              value={gte}
              onChange={(value) => onChange(value, lte)}
            />
          ),
          to: (
            <NumberInput
              {...common}
              key="to"
              aria-label={text('builder.to', { label })}
              placeholder={text('builder.any')}
              value={lte}
              onChange={(value) => onChange(gte, value)}
            />
          ),
        }}
      />
      {conflict && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {text('builder.conflict.range')}
        </Text>
      )}
    </>
  );
}

/** An absent bound leaves no trace in the address. */
function withoutGaps<Bound>({ gte, lte }: Range<Bound>): Range<Bound> {
  return { ...(gte !== undefined && { gte }), ...(lte !== undefined && { lte }) };
}
