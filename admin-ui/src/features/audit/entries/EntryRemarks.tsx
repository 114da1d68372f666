import type { AuditEntry } from '../api/read-trail';
import classes from './Entries.module.css';

export function EntryRemarks({ entry: { detail, reason } }: { entry: AuditEntry }) {
  if (detail === null && reason === null) return null;
  return (
    <div className={classes.remarks}>
      {reason !== null && <div>{reason}</div>}
      {detail !== null && <div className={classes.small}>{detail}</div>}
    </div>
  );
}
