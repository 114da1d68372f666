import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useComposed } from '@/lib/use-composed';

/** Longer than elsewhere, since reading the trail is itself a thing to do sparingly. */
const TYPING_PAUSE = 400;

interface TextFilterProps {
  label: string;
  value: string | undefined;
  error?: ReactNode;
  choose: (text: string | undefined) => void;
}

/** Shows what is typed while it has the focus, and otherwise what the address says. */
export function TextFilter({ label, value = '', error, choose }: TextFilterProps) {
  const [typed, setTyped] = useState<string>();
  const settle = useDebouncedCallback((text: string) => choose(text.trim() || undefined), TYPING_PAUSE);
  const { composing, ...composition } = useComposed(settle);
  return (
    <TextInput
      label={label}
      error={error}
      value={typed ?? value}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (!composing) settle(currentTarget.value);
      }}
      onBlur={() => {
        settle.flush();
        setTyped(undefined);
      }}
      {...composition}
    />
  );
}
