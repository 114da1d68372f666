import { NativeSelect } from '@mantine/core';
import type { CustomerFact } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { permittedFacts } from '../../filter/conditions';
import type { InputProps } from './input-props';

export function FactInput({ label, value, onChange }: InputProps<CustomerFact>) {
  const text = useText();
  const { may } = useViewer();
  return (
    <NativeSelect
      size="sm"
      aria-label={label}
      value={value}
      data={permittedFacts(may).map((fact) => ({ value: fact, label: text(`fact.${fact}`) }))}
      onChange={(event) => onChange(event.currentTarget.value as CustomerFact)}
    />
  );
}
