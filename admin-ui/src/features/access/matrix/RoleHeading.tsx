import { Badge } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';
import type { AccessDraft } from '../rules/use-draft';
import classes from './Matrix.module.css';
import { RoleMenu } from './RoleMenu';

interface RoleHeadingProps {
  role: string;
  draft: AccessDraft;
}

export function RoleHeading({ role, draft }: RoleHeadingProps) {
  const text = useText();
  return (
    <th scope="col">
      <div className={classes.heading}>
        <span>{role}</span>
        {draft.isNew(role) && (
          <Badge size="xs" variant="light" tt="none">
            {text('access.new')}
          </Badge>
        )}
        <RoleMenu role={role} draft={draft} />
      </div>
    </th>
  );
}
