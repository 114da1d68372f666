import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { codeOf, Problem } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';

/** Why the server refused; in its own words where only they name the place. */
export function SaveRefusal({ error }: { error: unknown }) {
  const text = useText();
  const code = codeOf(error);
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />} title={text(`problem.${code}`)}>
      {code === 'VALIDATION' && error instanceof Problem ? error.message : text(`problem.${code}.hint`)}
    </Alert>
  );
}

/** A name that is taken says so at the name. */
export function isNameTaken(error: unknown): boolean {
  return (
    codeOf(error) === 'CONFLICT' && error instanceof Problem && /(^|\.)name$/.test(String(error.argument))
  );
}
