import { useText } from '@/lib/intl/use-text';
import type { AuditEntry } from '../api/read-trail';
import { EntryAction } from './EntryAction';
import { EntryActor } from './EntryActor';
import { EntryCategories } from './EntryCategories';
import { EntryCustomers } from './EntryCustomers';
import { EntryRemarks } from './EntryRemarks';
import { EntryTime } from './EntryTime';
import classes from './Entries.module.css';

/** The table on a narrow screen. */
export function EntryCards({ entries }: { entries: AuditEntry[] }) {
  const text = useText();
  return (
    <ul className={classes.cards} aria-label={text('audit.entries')}>
      {entries.map((entry) => (
        <li key={entry.position} data-refused={entry.refused || undefined}>
          <EntryTime entry={entry} />
          <EntryAction entry={entry} />
          <EntryActor entry={entry} />
          <EntryCategories categories={entry.categories} />
          <EntryCustomers entry={entry} />
          <EntryRemarks entry={entry} />
        </li>
      ))}
    </ul>
  );
}
