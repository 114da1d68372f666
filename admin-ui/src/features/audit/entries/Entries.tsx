import { useMediaQuery } from '@mantine/hooks';
import type { AuditEntry } from '../api/read-trail';
import { EntryCards } from './EntryCards';
import { EntryTable } from './EntryTable';

export function Entries({ entries }: { entries: AuditEntry[] }) {
  const narrow = useMediaQuery('(max-width: 75em)', undefined, { getInitialValueInEffect: false });
  return narrow ? <EntryCards entries={entries} /> : <EntryTable entries={entries} />;
}
