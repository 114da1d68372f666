import { Fragment } from 'react';
import { wordsOf } from '../../builder/words/phrases';
import { useSpeaker } from '../../builder/words/use-speaker';
import { childrenOf, type Filter } from '../../filter/filter';
import { readFilter } from '../../filter/filter-schema';
import { SegmentById } from './SegmentLink';
import classes from './Words.module.css';

/** Of a definition as the server keeps it: it may be from another version than this page. */
export type Saved = Record<string, unknown>;

export function ConditionWords({ condition }: { condition: Saved }) {
  const read = readFilter(condition);
  const [known] = 'filter' in read ? childrenOf(read.filter) : [];
  return (
    <span className={classes.condition}>
      {known ? <Known condition={known} /> : <Unknown condition={condition} />}
    </span>
  );
}

function Known({ condition }: { condition: Filter }) {
  const { label, value } = wordsOf(condition, useSpeaker({ all: [] }));
  return (
    <>
      <b>{label}</b> {condition.segment ? <Inside ids={[condition.segment.in].flat().map(String)} /> : value}
    </>
  );
}

/** As it is written: better than no word. */
function Unknown({ condition }: { condition: Saved }) {
  const [kind = '', asked] = Object.entries(condition)[0] ?? [];
  return (
    <>
      <b>{kind}</b> {JSON.stringify(asked)}
    </>
  );
}

function Inside({ ids }: { ids: string[] }) {
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}
      <SegmentById id={id} />
    </Fragment>
  ));
}
