import { MultiSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useComposed } from '@/lib/use-composed';
import { useSettled } from '@/lib/use-settled';

interface ValuesInputProps {
  label: string;
  values: readonly string[];
  offered: readonly string[];
  labelOf?: (value: string) => string;
  /** Values that nobody offered may be typed: the list only shows the commonest. */
  free?: boolean;
  /** How many can be chosen; any number unless said. */
  most?: number;
  /** Told what is looked for once typing pauses, and never while an input method composes. */
  onSearch?: (typed: string) => void;
  onChange: (values: string[]) => void;
}

/** "is any of": tags, offered while typing. */
export function ValuesInput({
  label,
  values,
  offered,
  labelOf,
  free,
  most,
  onSearch,
  onChange,
}: ValuesInputProps) {
  const text = useText();
  const [search, setSearch] = useState('');
  const { composing, ...composition } = useComposed(setSearch);
  useSearch(search, composing, onSearch);
  const nameOf = labelOf ?? ((value: string) => value);
  const known = [...new Set([...values, ...offered])];
  const typed = search.trim();
  const isNew =
    free &&
    !composing &&
    typed !== '' &&
    !known.some((value) => same(value, typed) || same(nameOf(value), typed));
  const data = [
    ...known.map((value) => ({ value, label: nameOf(value) })),
    ...(isNew ? [{ value: typed, label: text('builder.use', { value: typed }) }] : []),
  ];

  return (
    <MultiSelect
      {...composition}
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
      {...(most !== undefined && { maxValues: most })}
      comboboxProps={{ shadow: 'md' }}
      selectFirstOptionOnChange
    />
  );
}

function useSearch(search: string, composing: boolean, onSearch: ((typed: string) => void) | undefined) {
  const settled = useSettled(search.trim());
  useEffect(() => {
    if (!composing) onSearch?.(settled);
  }, [settled, composing, onSearch]);
}

function same(left: string, right: string): boolean {
  return left.localeCompare(right, undefined, { sensitivity: 'accent' }) === 0;
}
