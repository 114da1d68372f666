import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import type { Speaker } from '../../builder/words/phrases';
import { groupOf, type Filter } from '../../filter/filter';
import { PartWords } from '../PartWords';
import classes from './Why.module.css';

interface PartProps {
  part: Filter;
  /** Such as `filter.all[1]`. */
  path: string;
  /** Whether a part holds, by its path. */
  holding: ReadonlyMap<string, boolean>;
  speaker: Speaker;
  /** Inside a "none of these", where what holds keeps the customer out. */
  negated: boolean;
}

export function Part({ part, path, holding, speaker, negated }: PartProps) {
  const text = useText();
  const holds = holding.get(path) ?? false;
  const parent = groupOf(part);
  return (
    <li>
      <div className={classes.part} data-good={holds !== negated || undefined}>
        {holds ? (
          <IconCheck size={15} stroke={2.4} aria-hidden="true" />
        ) : (
          <IconX size={15} stroke={2.4} aria-hidden="true" />
        )}
        <span>
          {parent ? text(`why.group.${parent.combinator}`) : <PartWords part={part} speaker={speaker} />}
          <VisuallyHidden>: {text(holds ? 'why.holds' : 'why.holdsNot')}</VisuallyHidden>
        </span>
      </div>
      {parent && (
        <ul className={classes.parts}>
          {parent.children.map((child, index) => (
            <Part
              // Conditions are values, they have no identity of their own.
              key={index}
              part={child}
              path={`${path}.${parent.combinator}[${index}]`}
              holding={holding}
              speaker={speaker}
              negated={parent.combinator === 'none' ? !negated : negated}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
