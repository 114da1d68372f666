import { useText } from '@/lib/intl/use-text';
import { COMBINATORS } from '../../filter/filter';
import { ConditionWords, type Saved } from './ConditionWords';
import classes from './Words.module.css';

/** A definition to be read, whether or not the builder can show it. */
export function DefinitionWords({ definition }: { definition: Saved }) {
  const text = useText();
  const combinator = COMBINATORS.find((candidate) => Array.isArray(definition[candidate]));
  if (!combinator) return <ConditionWords condition={definition} />;
  const children = definition[combinator] as Saved[];
  return (
    <div className={classes.group}>
      {text('words.group', { combinator: text(`combinator.${combinator}`) })}
      <ul>
        {children.map((child, index) => (
          // Conditions are values, they have no identity of their own.
          <li key={index}>
            <DefinitionWords definition={child} />
          </li>
        ))}
      </ul>
    </div>
  );
}
