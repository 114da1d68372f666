import { useText } from '@/lib/intl/use-text';
import type { Right } from '../rules/rights';
import type { AccessDraft } from '../rules/use-draft';
import classes from './Matrix.module.css';
import { RightCell } from './RightCell';

interface RightRowsProps {
  title: string;
  rights: readonly Right[];
  roles: string[];
  draft: AccessDraft;
}

/** Says the roles again above each part: the table is higher than a screen. */
export function RightRows({ title, rights, roles, draft }: RightRowsProps) {
  return (
    <tbody>
      <tr className={classes.part}>
        <th scope="rowgroup">{title}</th>
        {roles.map((role) => (
          <td key={role}>{role}</td>
        ))}
      </tr>
      {rights.map((right) => (
        <RightRow key={right} right={right} roles={roles} draft={draft} />
      ))}
    </tbody>
  );
}

interface RightRowProps {
  right: Right;
  roles: string[];
  draft: AccessDraft;
}

function RightRow({ right, roles, draft }: RightRowProps) {
  const text = useText();
  return (
    <tr>
      <th scope="row">
        <span className={classes.right}>{text(`right.${right}`)}</span>
        <span className={classes.hint}>{text(`right.${right}.hint`)}</span>
      </th>
      {roles.map((role) => (
        <RightCell key={role} role={role} right={right} draft={draft} />
      ))}
    </tr>
  );
}
