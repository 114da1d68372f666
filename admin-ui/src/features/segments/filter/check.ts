import type { May } from '@/lib/graphql/operation';
import { CONDITIONS, existsFor, valueOf } from './conditions';
import { FAMILIES } from './families';
import { childrenOf, group, groupOf, isEmpty, kindOf, nodeAt, type Filter, type Path } from './filter';
import type { Flaw } from './flaws';

export interface Checked {
  /** What may be asked; absent while something stops it. `EVERYONE` when nothing is filled in yet. */
  ready?: Filter;
  flaws: ReadonlyMap<string, Flaw>;
}

export function pathKey(path: Path): string {
  return path.join('.');
}

export function check(filter: Filter, may: May): Checked {
  const flaws = new Map<string, Flaw>();
  const ready = keepReady(filter, [], may, flaws);
  const stopped = [...flaws.values()].some((flaw) => flaw !== 'incomplete');
  return stopped ? { flaws } : { ready: ready ?? { all: [] }, flaws };
}

function keepReady(filter: Filter, path: Path, may: May, flaws: Map<string, Flaw>): Filter | undefined {
  const parent = groupOf(filter);
  if (!parent) {
    const flaw = flawOf(filter, may);
    if (flaw) flaws.set(pathKey(path), flaw);
    return flaw ? undefined : filter;
  }
  const children = childrenOf(filter).flatMap(
    (child, index) => keepReady(child, [...path, index], may, flaws) ?? [],
  );
  // `any` of nothing would be nobody; an empty group says nothing at all.
  const kept = group(parent.combinator, children);
  return isEmpty(kept) ? undefined : kept;
}

function flawOf(filter: Filter, may: May): Flaw | undefined {
  const kind = kindOf(filter);
  if (!existsFor(kind, may)) return 'forbidden';
  const { flaw } = FAMILIES[CONDITIONS[kind].family];
  return flaw(valueOf(filter) as never, may);
}

/** Where in the draft stands what stands at a path of the question, which leaves out what is not filled in. */
export function placeInDraft(draft: Filter, flaws: Checked['flaws'], asked: Path): Path {
  return asked.reduce<Path>((place, position) => {
    const here = nodeAt(draft, place);
    const kept = (here ? childrenOf(here) : []).flatMap((child, index) =>
      isAsked(child, [...place, index], flaws) ? [index] : [],
    );
    return [...place, kept[position] ?? position];
  }, []);
}

function isAsked(filter: Filter, path: Path, flaws: Checked['flaws']): boolean {
  if (!groupOf(filter)) return !flaws.has(pathKey(path));
  return childrenOf(filter).some((child, index) => isAsked(child, [...path, index], flaws));
}
