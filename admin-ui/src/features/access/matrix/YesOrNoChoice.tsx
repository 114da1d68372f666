import { Checkbox } from '@mantine/core';
import type { YesOrNo } from '../rules/rights';
import classes from './Matrix.module.css';

interface YesOrNoChoiceProps {
  label: string;
  value: YesOrNo;
  /** Says what is in force where this is a change. */
  was: string | undefined;
  onChange: (value: YesOrNo) => void;
}

export function YesOrNoChoice({ label, value, was, onChange }: YesOrNoChoiceProps) {
  return (
    <Checkbox
      aria-label={label}
      description={was}
      classNames={{ description: classes.was }}
      checked={value === 'YES'}
      onChange={(event) => onChange(event.currentTarget.checked ? 'YES' : 'NO')}
    />
  );
}
