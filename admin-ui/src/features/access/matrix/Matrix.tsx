import { Group, NativeSelect, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Panel } from '@/components/Panel';
import { DATA_CATEGORIES } from '@/lib/access/data-categories';
import { useText } from '@/lib/intl/use-text';
import { LIMITS, PERMISSIONS } from '../rules/rights';
import type { AccessDraft } from '../rules/use-draft';
import { AddRole } from './AddRole';
import classes from './Matrix.module.css';
import { RightRows } from './RightRows';
import { RoleHeading } from './RoleHeading';

interface MatrixProps {
  draft: AccessDraft;
  /** The one that a narrow screen shows. */
  role: string;
  chooseRole: (role: string) => void;
}

/** Rights as rows, roles as columns. */
export function Matrix({ draft, role, chooseRole }: MatrixProps) {
  const text = useText();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const roles = narrow ? [role] : draft.roles;
  const add = (name: string) => {
    draft.choose(name, {});
    chooseRole(name);
  };
  return (
    <Panel label={text('access.matrix')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5">
          {text('access.matrix')}
        </Title>
        <AddRole taken={draft.roles} add={add} />
      </Group>
      {narrow && (
        <NativeSelect
          mb="sm"
          label={text('access.role')}
          value={role}
          data={draft.roles}
          onChange={(event) => chooseRole(event.currentTarget.value)}
        />
      )}
      <div className={classes.scroll}>
        <table className={classes.matrix} aria-label={text('access.matrix')}>
          <thead>
            <tr>
              <td />
              {roles.map((name) => (
                <RoleHeading key={name} role={name} draft={draft} />
              ))}
            </tr>
          </thead>
          <RightRows title={text('access.sees')} rights={DATA_CATEGORIES} roles={roles} draft={draft} />
          <RightRows title={text('access.does')} rights={PERMISSIONS} roles={roles} draft={draft} />
          <RightRows title={text('access.limits')} rights={LIMITS} roles={roles} draft={draft} />
        </table>
      </div>
    </Panel>
  );
}
