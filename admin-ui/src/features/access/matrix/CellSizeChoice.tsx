import { NativeSelect } from '@mantine/core';
import type { CellSize } from '../rules/rights';
import { useRightTexts } from '../rules/use-right-texts';
import classes from './Matrix.module.css';

const USUAL: readonly CellSize[] = ['1', '5', '10', '20', '50', '100'];

interface CellSizeChoiceProps {
  label: string;
  value: CellSize;
  /** Says what is in force where this is a change. */
  was: string | undefined;
  onChange: (value: CellSize) => void;
}

export function CellSizeChoice({ label, value, was, onChange }: CellSizeChoiceProps) {
  const { valueName } = useRightTexts();
  const sizes = [...new Set([...USUAL, value])].sort((left, right) => Number(left) - Number(right));
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      description={was}
      inputWrapperOrder={['input', 'description']}
      classNames={{ description: classes.was }}
      value={value}
      data={sizes.map((size) => ({ value: size, label: valueName(size) }))}
      onChange={(event) => onChange(event.currentTarget.value as CellSize)}
    />
  );
}
