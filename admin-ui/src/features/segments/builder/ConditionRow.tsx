import { ActionIcon, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import { valuesOf, type Flaw } from '../filter/check';
import { kindOf, type Filter } from '../filter/filter';
import classes from './Builder.module.css';
import { ConditionInput } from './ConditionInput';

interface ConditionRowProps {
  filter: Filter;
  flaw: Flaw | undefined;
  onChange: (filter: Filter | undefined) => void;
}

export function ConditionRow({ filter, flaw, onChange }: ConditionRowProps) {
  const text = useText();
  const kind = kindOf(filter);
  const label = text(`condition.${kind}`);
  return (
    <div className={classes.condition} data-flaw={flaw} role="group" aria-label={label}>
      <span className={classes.label}>{label}</span>
      <div className={classes.controls}>
        {flaw === 'forbidden' ? (
          <Text size="sm" c="var(--mantine-color-error)">
            {text('builder.forbidden')}
          </Text>
        ) : (
          <>
            {'in' in (Object.values(filter)[0] as object) && (
              <span className={classes.operator}>
                {text(valuesOf(filter).length === 1 ? 'builder.is' : 'builder.isAnyOf')}
              </span>
            )}
            <ConditionInput filter={filter} onChange={onChange} />
          </>
        )}
        {flaw === 'incomplete' && <span className={classes.hint}>{text('builder.incomplete')}</span>}
      </div>
      <ActionIcon
        mt={5}
        size="md"
        className={classes.remove}
        aria-label={text('builder.remove', { label })}
        onClick={() => onChange(undefined)}
      >
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}
