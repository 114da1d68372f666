import { useText } from '@/lib/intl/use-text';
import type { Facets } from '../api/facet-customers';
import type { Filter } from '../filter/filter';
import { chosenOf, has, toggleChoice } from './alternatives';
import { CONSENTS, type ConsentChoice } from './consents';
import classes from './Facet.module.css';
import { FacetBar } from './FacetBar';

interface ConsentFacetListProps {
  counted: NonNullable<Facets['consent']>;
  filter: Filter;
  /** Told how, not what: the segment may have moved on since this was drawn. */
  onChange: (change: (filter: Filter) => Filter) => void;
}

/** Each purpose by any channel, and by each channel that somebody allowed. */
export function ConsentFacetList({ counted, filter, onChange }: ConsentFacetListProps) {
  const text = useText();
  const { included, excluded } = chosenOf(filter, CONSENTS);
  const isNamed = (choice: ConsentChoice) => has([...included, ...excluded], choice, CONSENTS);
  const rows = counted.filter((row) => row.count > 0 || isNamed(row));
  const most = Math.max(0, ...rows.map(({ count }) => count));
  if (rows.length === 0) return <p className={classes.nothing}>{text('facet.none')}</p>;
  return (
    <ul className={classes.rows}>
      {rows.map(({ purpose, channel, count }) => {
        const choice = { purpose, channel };
        const by = channel ? text(`consentChannel.${channel}`) : text('builder.anyChannel');
        return (
          <FacetBar
            key={`${purpose} ${channel ?? ''}`}
            name={text('facet.consent', { purpose: text(`purpose.${purpose}`), channel: by })}
            count={count}
            most={most}
            included={has(included, choice, CONSENTS)}
            excluded={has(excluded, choice, CONSENTS)}
            onInclude={() => onChange((current) => toggleChoice(current, CONSENTS, choice, 'include'))}
            onExclude={() => onChange((current) => toggleChoice(current, CONSENTS, choice, 'exclude'))}
          />
        );
      })}
    </ul>
  );
}
