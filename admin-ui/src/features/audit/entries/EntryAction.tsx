import { Badge } from '@mantine/core';
import {
  IconBan,
  IconEraser,
  IconEye,
  IconDownload,
  IconEyeExclamation,
  IconLock,
  IconMessageQuestion,
  IconPencil,
  IconReceipt,
  IconTrash,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import type { AuditEntry } from '../api/read-trail';
import classes from './Entries.module.css';

const ICONS = {
  READ_CUSTOMERS: IconEye,
  CHANGE_CUSTOMERS: IconPencil,
  RECORD_ORDERS: IconReceipt,
  ERASE_CUSTOMER: IconEraser,
  DELETE_CUSTOMER: IconTrash,
  CHANGE_ACCESS: IconLock,
  REVEAL: IconEyeExclamation,
  CHANGE_SEGMENT: IconUsersGroup,
  EXPORT_CUSTOMERS: IconDownload,
  ASK: IconMessageQuestion,
} as const;

export function EntryAction({ entry: { action, operation, refused } }: { entry: AuditEntry }) {
  const text = useText();
  const Icon = ICONS[action];
  return (
    <div>
      <div className={classes.action}>
        <span className={classes.named}>
          <Icon size={16} stroke={1.7} aria-hidden="true" />
          {text(`auditAction.${action}`)}
        </span>
        {refused && (
          <Badge
            size="sm"
            color="red.9"
            tt="none"
            flex="none"
            leftSection={<IconBan size={12} aria-hidden="true" />}
          >
            {text('audit.refused')}
          </Badge>
        )}
      </div>
      {operation !== null && <code className={classes.small}>{operation}</code>}
    </div>
  );
}
