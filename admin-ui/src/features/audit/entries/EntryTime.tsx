import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { AuditEntry } from '../api/read-trail';
import classes from './Entries.module.css';

export function EntryTime({ entry: { happenedAt, position } }: { entry: AuditEntry }) {
  const text = useText();
  const { dayAndExactTime } = useFormats();
  return (
    <div>
      <time dateTime={happenedAt} className="numbers">
        {dayAndExactTime(happenedAt)}
      </time>
      <div className={classes.small}>{text('audit.position', { position })}</div>
    </div>
  );
}
