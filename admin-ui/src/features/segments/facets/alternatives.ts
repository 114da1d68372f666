import { group, groupOf, type Filter } from '../filter/filter';
import { conjuncts, replaceConjunct, type FacetMode } from './values';

/** What a facet's values are as conditions, where each value is a condition of its own. */
export interface Alternatives<Choice> {
  /** Undefined for a condition that says anything else. */
  read: (condition: Filter) => Choice | undefined;
  write: (choice: Choice) => Filter;
}

export interface Chosen<Choice> {
  included: readonly Choice[];
  excluded: readonly Choice[];
}

/** Several that are included are one `any` at the top, those that are excluded one `none`. */
export function chosenOf<Choice>(filter: Filter, alternatives: Alternatives<Choice>): Chosen<Choice> {
  const top = conjuncts(filter);
  return {
    included: top.flatMap((child) => includedIn(child, alternatives) ?? []),
    excluded: top.flatMap((child) => excludedIn(child, alternatives) ?? []),
  };
}

export function has<Choice>(
  choices: readonly Choice[],
  choice: Choice,
  alternatives: Alternatives<Choice>,
): boolean {
  return choices.some((each) => isSame(each, choice, alternatives));
}

/** A click: chooses, or lets go of what was chosen that way. Nothing is both. */
export function toggleChoice<Choice>(
  filter: Filter,
  alternatives: Alternatives<Choice>,
  choice: Choice,
  mode: FacetMode,
): Filter {
  const { included, excluded } = chosenOf(filter, alternatives);
  const others = (choices: readonly Choice[]) =>
    choices.filter((each) => !isSame(each, choice, alternatives));
  const lets = has(mode === 'include' ? included : excluded, choice, alternatives);
  const added = (when: FacetMode) => (mode === when && !lets ? [choice] : []);
  const including = [...others(included), ...added('include')].map(alternatives.write);
  const excluding = [...others(excluded), ...added('exclude')].map(alternatives.write);
  const withIncluded = replaceConjunct(
    conjuncts(filter),
    (child) => includedIn(child, alternatives) !== undefined,
    including.length > 1 ? group('any', including) : including[0],
  );
  return group(
    'all',
    replaceConjunct(
      withIncluded,
      (child) => excludedIn(child, alternatives) !== undefined,
      excluding.length > 0 ? group('none', excluding) : undefined,
    ),
  );
}

function includedIn<Choice>(filter: Filter, alternatives: Alternatives<Choice>): Choice[] | undefined {
  const parent = groupOf(filter);
  if (parent) return parent.combinator === 'any' ? allOf(parent.children, alternatives) : undefined;
  return allOf([filter], alternatives);
}

function excludedIn<Choice>(filter: Filter, alternatives: Alternatives<Choice>): Choice[] | undefined {
  return filter.none ? allOf(filter.none, alternatives) : undefined;
}

/** Undefined when one of them says anything else. */
function allOf<Choice>(conditions: Filter[], { read }: Alternatives<Choice>): Choice[] | undefined {
  const choices = conditions.flatMap((condition) => (groupOf(condition) ? [] : (read(condition) ?? [])));
  return choices.length > 0 && choices.length === conditions.length ? choices : undefined;
}

function isSame<Choice>(one: Choice, other: Choice, { write }: Alternatives<Choice>): boolean {
  return JSON.stringify(write(one)) === JSON.stringify(write(other));
}
