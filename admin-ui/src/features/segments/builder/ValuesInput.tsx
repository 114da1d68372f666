import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/lib/intl/use-text';

interface ValuesInputProps {
  label: string;
  values: readonly string[];
  offered: readonly string[];
  labelOf?: (value: string) => string;
  /** Values that nobody offered may be typed: the list only shows the commonest. */
  free?: boolean;
  invalid?: boolean;
  onChange: (values: string[]) => void;
}

/** "is any of": tags, offered while typing. */
export function ValuesInput({ label, values, offered, labelOf, free, invalid, onChange }: ValuesInputProps) {
  const text = useText();
  const [search, setSearch] = useState('');
  const nameOf = labelOf ?? ((value: string) => value);
  const known = [...new Set([...values, ...offered])];
  const typed = search.trim();
  const isNew =
    free && typed !== '' && !known.some((value) => same(value, typed) || same(nameOf(value), typed));
  const data = [
    ...known.map((value) => ({ value, label: nameOf(value) })),
    ...(isNew ? [{ value: typed, label: text('builder.use', { value: typed }) }] : []),
  ];

  return (
    <MultiSelect
      aria-label={label}
      size="sm"
      miw={110}
      flex="1 1 180px"
      maw={560}
      data={data}
      value={[...values]}
      onChange={onChange}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      placeholder={values.length === 0 ? text('builder.choose') : undefined}
      nothingFoundMessage={text('builder.nothingOffered')}
      hidePickedOptions
      limit={100}
      error={invalid}
      comboboxProps={{ shadow: 'md' }}
      selectFirstOptionOnChange
    />
  );
}

function same(left: string, right: string): boolean {
  return left.localeCompare(right, undefined, { sensitivity: 'accent' }) === 0;
}
