import { NOTHING, RIGHTS, type Change, type Right, type Rights } from './rights';
import type { Rules } from './rules';

/**
 * What was chosen otherwise than the rules have it, by role; a role without a choice was only added. Since it says nothing of
 * the rest, it can be laid over rules that somebody else has changed meanwhile.
 */
export type Draft = ReadonlyMap<string, Partial<Rights>>;

export const NO_DRAFT: Draft = new Map();

/** Choosing what is in force takes the choice back: newer rules must not be overruled by what nobody wants to change. */
export function choose(rules: Rules, draft: Draft, role: string, chosen: Partial<Rights>): Draft {
  const inForce = rules.get(role) ?? NOTHING;
  const choices = { ...draft.get(role), ...chosen };
  const kept = RIGHTS.filter((right) => right in choices && choices[right] !== inForce[right]);
  if (kept.length === 0 && rules.has(role)) return without(draft, role);
  const entries = kept.map((right) => [right, choices[right]]);
  return new Map(draft).set(role, Object.fromEntries(entries) as Partial<Rights>);
}

export function without(draft: Draft, role: string): Draft {
  return new Map([...draft].filter(([other]) => other !== role));
}

/** The rules as they would be. */
export function drafted(rules: Rules, draft: Draft): Rules {
  const roles = [...new Set([...rules.keys(), ...draft.keys()])].sort();
  return new Map(roles.map((role) => [role, { ...NOTHING, ...rules.get(role), ...draft.get(role) }]));
}

/** What saving would do: less than the draft, when somebody else has done some of it. */
export function changesOf(rules: Rules, draft: Draft): Change[] {
  return [...draft.keys()]
    .sort()
    .flatMap((role) => RIGHTS.flatMap((right) => changeOf(rules, draft, role, right) ?? []));
}

export function changeOf(rules: Rules, draft: Draft, role: string, right: Right): Change | undefined {
  const before = (rules.get(role) ?? NOTHING)[right];
  const after = draft.get(role)?.[right];
  return after === undefined || after === before ? undefined : { role, right, before, after };
}
