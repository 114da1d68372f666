import { Fragment } from 'react';
import { SegmentById } from './SegmentLink';
import { useConditionWords, type Saved } from './use-condition-words';
import classes from './Words.module.css';

export function ConditionWords({ condition }: { condition: Saved }) {
  const { labelOf, valueOf } = useConditionWords();
  const [kind = '', asked] = Object.entries(condition).find(([, value]) => value != null) ?? [];
  return (
    <span className={classes.condition}>
      <b>{labelOf(kind)}</b>{' '}
      {kind === 'segment' ? (
        <Inside ids={(asked as { in: unknown[] }).in.map(String)} />
      ) : (
        valueOf(kind, asked)
      )}
    </span>
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
