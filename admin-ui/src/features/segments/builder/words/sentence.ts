import { childrenOf, groupOf, type Filter } from '../../filter/filter';
import { phrase, type Speaker } from './phrases';

/** The whole filter, without what is not filled in, as one sentence. */
export function sentence(filter: Filter, speaker: Speaker): string {
  // An abbreviation at the end, such as a Russian year, brings its own full stop.
  return speaker.text('words.customers', { what: clause(filter, speaker) }).replace(/\.\.$/, '.');
}

/** A part of a filter, to stand inside a sentence. */
export function clause(filter: Filter, speaker: Speaker): string {
  const { text, both, either } = speaker;
  const parent = groupOf(filter);
  if (!parent) return phrase(filter, speaker);
  const parts = parent.children.map((child) => part(child, filter, speaker));
  if (parent.combinator === 'all') return both(parts);
  if (parent.combinator === 'any') return either(parts);
  return text('words.none', { what: either(parts) });
}

/** Brackets where it would not be clear what belongs together; `none` brings its own. */
function part(child: Filter, parent: Filter, speaker: Speaker): string {
  const inner = clause(child, speaker);
  const isMixed = childrenOf(child).length > 1 && !child.none;
  return isMixed && childrenOf(parent).length > 1 ? speaker.text('words.brackets', { what: inner }) : inner;
}
