import { NativeSelect } from '@mantine/core';
import type { Visibility } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';
import { VISIBILITIES } from '../rules/rights';
import { VISIBILITY_ICONS } from '../visibility-icons';
import classes from './Matrix.module.css';

interface VisibilityChoiceProps {
  label: string;
  value: Visibility;
  /** Says what is in force where this is a change. */
  was: string | undefined;
  onChange: (value: Visibility) => void;
}

export function VisibilityChoice({ label, value, was, onChange }: VisibilityChoiceProps) {
  const text = useText();
  const Icon = VISIBILITY_ICONS[value];
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      description={was}
      inputWrapperOrder={['input', 'description']}
      classNames={{ input: classes.choice, description: classes.was }}
      leftSection={<Icon size={15} stroke={1.7} aria-hidden="true" />}
      data-visibility={value}
      value={value}
      data={VISIBILITIES.map((visibility) => ({
        value: visibility,
        label: text(`rightValue.${visibility}`),
      }))}
      onChange={(event) => onChange(event.currentTarget.value as Visibility)}
    />
  );
}
