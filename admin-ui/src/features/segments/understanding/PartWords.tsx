import { clause } from '../builder/words/sentence';
import { wordsOf, type Speaker } from '../builder/words/phrases';
import { capitalized } from './capitalized';
import { groupOf, type Filter } from '../filter/filter';

interface PartWordsProps {
  part: Filter;
  /** Made for the whole, so that names are asked for once. */
  speaker: Speaker;
}

/** A condition or a group by itself, in the builder's words. */
export function PartWords({ part, speaker }: PartWordsProps) {
  if (groupOf(part)) return capitalized(clause(part, speaker));
  const { label, value } = wordsOf(part, speaker);
  return (
    <>
      <b>{label}</b> {value}
    </>
  );
}
