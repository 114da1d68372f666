import { useText } from '@/lib/intl/use-text';
import type { AuditEntry } from '../api/read-trail';
import classes from './Entries.module.css';

export function EntryActor({ entry: { user, roles, client } }: { entry: AuditEntry }) {
  const text = useText();
  return (
    <div>
      <div className={classes.user}>{user}</div>
      {roles.length > 0 && <div className={classes.small}>{roles.join(', ')}</div>}
      {client !== '' && <div className={classes.small}>{text('audit.through', { client })}</div>}
    </div>
  );
}
