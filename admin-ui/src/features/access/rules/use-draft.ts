import { useMemo, useState } from 'react';
import type { RoleAccess } from '../api/read-access';
import { changeOf, changesOf, choose, drafted, NO_DRAFT, without } from './draft';
import { NOTHING, type Change, type Right, type Rights, type RightValue } from './rights';
import { inputOf, type Rules } from './rules';

export interface AccessDraft {
  /** Those in force, and those that were added. */
  roles: string[];
  rightsOf: (role: string) => Rights;
  /** What is in force where the draft has something else. */
  wasOf: (role: string, right: Right) => RightValue | undefined;
  isNew: (role: string) => boolean;
  isTouched: (role: string) => boolean;
  changes: Change[];
  /** The roles that saving would change, in full. */
  changedRoles: RoleAccess[];
  choose: (role: string, chosen: Partial<Rights>) => void;
  /** Gives up what was chosen for the role; one that was added is gone. */
  giveUp: (role: string) => void;
  discard: () => void;
}

/** Nothing of it is saved before somebody has reviewed it. */
export function useDraft(rules: Rules): AccessDraft {
  const [draft, setDraft] = useState(NO_DRAFT);
  return useMemo(() => {
    const result = drafted(rules, draft);
    const changes = changesOf(rules, draft);
    const rightsOf = (role: string) => result.get(role) ?? NOTHING;
    const changed = [...new Set(changes.map(({ role }) => role))];
    return {
      roles: [...result.keys()],
      rightsOf,
      wasOf: (role, right) => changeOf(rules, draft, role, right)?.before,
      isNew: (role) => !rules.has(role),
      isTouched: (role) => draft.has(role),
      changes,
      changedRoles: changed.map((role) => inputOf(role, rightsOf(role))),
      choose: (role, chosen) => setDraft((newest) => choose(rules, newest, role, chosen)),
      giveUp: (role) => setDraft((newest) => without(newest, role)),
      discard: () => setDraft(NO_DRAFT),
    };
  }, [rules, draft]);
}
