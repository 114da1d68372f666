import { ActionIcon, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import { pathKey } from '../filter/check';
import { kindOf, type Filter, type Path } from '../filter/filter';
import { useBuilder } from './builder-context';
import classes from './Builder.module.css';
import { Handle } from './Handle';
import { ConditionInput } from './inputs/ConditionInput';
import { PartCount } from './PartCount';

export function ConditionRow({ filter, path }: { filter: Filter; path: Path }) {
  const text = useText();
  const { flaws, warnings, change } = useBuilder();
  const flaw = flaws.get(pathKey(path));
  const label = text(`condition.${kindOf(filter)}`);
  return (
    <div className={classes.condition} data-flaw={flaw} role="group" aria-label={label}>
      <Handle path={path} node={filter} label={label} />
      <span className={classes.label}>{label}</span>
      <div className={classes.controls}>
        {flaw === 'forbidden' ? (
          <Text size="sm" c="var(--mantine-color-error)">
            {text('builder.forbidden')}
          </Text>
        ) : (
          <ConditionInput filter={filter} onChange={(fresh) => change(path, fresh)} />
        )}
        {flaw === 'incomplete' && <span className={classes.hint}>{text('builder.incomplete')}</span>}
        <Warnings messages={warnings.get(pathKey(path)) ?? []} />
      </div>
      <PartCount filter={filter} />
      <ActionIcon
        mt={5}
        size="md"
        className={classes.remove}
        aria-label={text('builder.remove', { label })}
        onClick={() => change(path, undefined)}
      >
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

function Warnings({ messages }: { messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <ul className={classes.warnings}>
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
