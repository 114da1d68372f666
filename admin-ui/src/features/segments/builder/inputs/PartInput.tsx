import { useText } from '@/lib/intl/use-text';
import { CHANNELS } from '../../filter/options';
import { useValueNames } from '../../names';
import { SuggestedValues } from './ListInputs';
import type { Part, PartValue } from './purchase-parts';
import { AmountRangeInput, WholeRangeInput } from './RangeInput';
import { ValuesInput } from './ValuesInput';

interface PartInputProps {
  part: Part;
  value: PartValue | undefined;
  onChange: (value: PartValue) => void;
}

export function PartInput({ part, value, onChange }: PartInputProps) {
  const text = useText();
  const nameOf = useValueNames();
  const label = text(`builder.part.${part}`);
  if (part === 'quantity') {
    return <WholeRangeInput label={label} value={value as { gte?: number }} onChange={onChange} />;
  }
  if (part === 'spend' || part === 'average') {
    return <AmountRangeInput label={label} value={value as { gte?: string }} onChange={onChange} />;
  }
  const values = value && 'in' in value ? value.in : [];
  const choose = (chosen: string[]) => onChange({ in: chosen });
  if (part === 'channel') {
    return (
      <ValuesInput
        label={label}
        values={values}
        offered={CHANNELS}
        labelOf={(channel) => nameOf('channel', channel)}
        onChange={choose}
      />
    );
  }
  return (
    <SuggestedValues
      field={part === 'sku' ? 'product' : part}
      label={label}
      values={values}
      onChange={choose}
    />
  );
}
