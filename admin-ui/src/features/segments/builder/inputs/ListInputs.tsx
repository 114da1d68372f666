import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useSegmentNames, useUsableSegments } from '../../api/list-segment-names';
import { useSuggestedValues, type Suggested } from '../../api/suggest-values';
import { CONDITIONS } from '../../filter/conditions';
import { useValueNames } from '../../names';
import classes from '../Builder.module.css';
import type { InputProps } from './input-props';
import { ValuesInput } from './ValuesInput';

interface Listed {
  in: string[];
}

/** Of what the language names. */
export function ChoicesInput({ kind, label, value, onChange }: InputProps<Listed>) {
  const nameOf = useValueNames();
  return (
    <>
      <IsAnyOf size={value.in.length} />
      <ValuesInput
        label={label}
        values={value.in}
        offered={CONDITIONS[kind].choices ?? []}
        labelOf={(choice) => nameOf(kind, choice)}
        onChange={(values) => onChange({ in: values })}
      />
    </>
  );
}

/** Of what the house wrote: what is there is offered, anything may be typed. */
export function TextsInput({ kind, label, value, onChange }: InputProps<Listed>) {
  return (
    <>
      <IsAnyOf size={value.in.length} />
      <SuggestedValues
        field={kind as Suggested}
        label={label}
        values={value.in}
        onChange={(values) => onChange({ in: values })}
      />
    </>
  );
}

interface SuggestedValuesProps {
  field: Suggested;
  label: string;
  values: string[];
  onChange: (values: string[]) => void;
}

export function SuggestedValues({ field, label, values, onChange }: SuggestedValuesProps) {
  const nameOf = useValueNames();
  const [typed, setTyped] = useState('');
  // Names of countries are not what the server looks in.
  const offered = useSuggestedValues(field, field === 'country' ? '' : typed);
  return (
    <ValuesInput
      label={label}
      values={values}
      offered={offered}
      labelOf={(value) => nameOf(field, value)}
      free
      onSearch={setTyped}
      onChange={onChange}
    />
  );
}

export function SegmentsInput({ label, value, onChange }: InputProps<Listed>) {
  const [typed, setTyped] = useState('');
  const usable = useUsableSegments(typed);
  const nameOf = useSegmentNames(value.in);
  const labelOf = (id: string) => usable.find((segment) => segment.id === id)?.name ?? nameOf(id) ?? `#${id}`;
  return (
    <>
      <IsAnyOf size={value.in.length} />
      <ValuesInput
        label={label}
        values={value.in}
        offered={usable.map(({ id }) => id)}
        labelOf={labelOf}
        onSearch={setTyped}
        onChange={(values) => onChange({ in: values })}
      />
    </>
  );
}

export function PrefixesInput({ label, value, onChange }: InputProps<{ startsWith: string[] }>) {
  const text = useText();
  return (
    <>
      <span className={classes.operator}>{text('builder.startsWith')}</span>
      <TagsInput
        aria-label={label}
        size="sm"
        miw={110}
        flex="1 1 180px"
        maw={560}
        maxLength={500}
        placeholder={value.startsWith.length === 0 ? text('builder.type') : undefined}
        value={value.startsWith}
        onChange={(startsWith) => onChange({ startsWith })}
      />
    </>
  );
}

function IsAnyOf({ size }: { size: number }) {
  const text = useText();
  return <span className={classes.operator}>{text(size === 1 ? 'builder.is' : 'builder.isAnyOf')}</span>;
}
