import { asGroup, childrenOf, condition, group, groupOf, type Filter } from '../filter/filter';
import type { ValueFacet } from './facets';

export interface Selection {
  included: readonly string[];
  excluded: readonly string[];
}

/** A facet edits one conjunct at the top: what it includes, and one more for what it excludes. */
export function selection(filter: Filter, facet: ValueFacet): Selection {
  const top = conjuncts(filter);
  return {
    included: top.filter((child) => isOn(child, facet)).flatMap((child) => valuesOf(child, facet)),
    excluded: top.flatMap((child) => exclusionOn(child, facet)).flatMap((child) => valuesOf(child, facet)),
  };
}

export type FacetMode = 'include' | 'exclude';

/** A click: chooses the value, or lets it go when it was chosen that way. A value is never both. */
export function toggleValue(filter: Filter, facet: ValueFacet, value: string, mode: FacetMode): Filter {
  const { included, excluded } = selection(filter, facet);
  const chosen = mode === 'include' ? included : excluded;
  const without = {
    included: included.filter((other) => other !== value),
    excluded: excluded.filter((other) => other !== value),
  };
  if (chosen.includes(value)) return withSelection(filter, facet, without);
  return withSelection(filter, facet, {
    included: mode === 'include' ? [...without.included, value] : without.included,
    excluded: mode === 'exclude' ? [...without.excluded, value] : without.excluded,
  });
}

/** The conjuncts that a facet may add to; another kind of root becomes the first of them. */
export function conjuncts(filter: Filter): Filter[] {
  const root = asGroup(filter);
  if (root.all) return root.all;
  return childrenOf(root).length === 0 ? [] : [root];
}

/** Puts a conjunct where one of its kind stood before, so that the builder does not jump. */
export function replaceConjunct(
  children: Filter[],
  isOld: (child: Filter) => boolean,
  fresh?: Filter,
): Filter[] {
  const position = children.findIndex(isOld);
  const kept = children.filter((child) => !isOld(child));
  if (!fresh) return kept;
  return position < 0 ? [...kept, fresh] : kept.toSpliced(position, 0, fresh);
}

function withSelection(filter: Filter, facet: ValueFacet, { included, excluded }: Selection): Filter {
  const including = included.length > 0 ? valueCondition(facet, included) : undefined;
  const excluding = excluded.length > 0 ? group('none', [valueCondition(facet, excluded)]) : undefined;
  const withIncluded = replaceConjunct(conjuncts(filter), (child) => isOn(child, facet), including);
  return group(
    'all',
    replaceConjunct(withIncluded, (child) => exclusionOn(child, facet).length > 0, excluding),
  );
}

function valueCondition(facet: ValueFacet, values: readonly string[]): Filter {
  return condition(facet, { in: values } as never);
}

function valuesOf(filter: Filter, facet: ValueFacet): string[] {
  return [filter[facet]?.in ?? []].flat();
}

function isOn(filter: Filter, facet: ValueFacet): boolean {
  return filter[facet] !== undefined;
}

function exclusionOn(filter: Filter, facet: ValueFacet): Filter[] {
  const parent = groupOf(filter);
  const own =
    parent?.combinator === 'none' &&
    parent.children.length > 0 &&
    parent.children.every((child) => isOn(child, facet));
  return own ? parent.children : [];
}
