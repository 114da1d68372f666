import { NativeSelect } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';

interface ChoiceFilterProps<Choice extends string> {
  label: string;
  value: Choice | undefined;
  choices: readonly Choice[];
  labelOf: (choice: Choice) => string;
  choose: (choice: Choice | undefined) => void;
}

export function ChoiceFilter<Choice extends string>(props: ChoiceFilterProps<Choice>) {
  const { label, value, choices, labelOf, choose } = props;
  const text = useText();
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[
        { value: '', label: text('audit.any') },
        ...choices.map((choice) => ({ value: choice, label: labelOf(choice) })),
      ]}
      onChange={({ currentTarget }) => choose(choices.find((choice) => choice === currentTarget.value))}
    />
  );
}
