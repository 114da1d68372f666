import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconBan, IconCheck, IconChevronRight } from '@tabler/icons-react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import classes from './Facet.module.css';

export interface FacetBarProps {
  name: string;
  count: number;
  /** The longest bar of the facet. */
  most: number;
  included: boolean;
  excluded?: boolean;
  onInclude: () => void;
  onExclude?: () => void;
  /** To what is inside the value. */
  onInto?: () => void;
}

export function FacetBar(props: FacetBarProps) {
  const { name, count, most, included, excluded, onInclude, onExclude, onInto } = props;
  const text = useText();
  const { number } = useFormats();
  const length = most === 0 ? 0 : (count / most) * 100;
  return (
    <li className={classes.row} data-into={onInto && true}>
      <UnstyledButton
        className={classes.bar}
        style={{ '--length': `${length}%` }}
        aria-pressed={included}
        data-excluded={excluded || undefined}
        onClick={onInclude}
      >
        {included && <IconCheck size={14} aria-hidden="true" style={{ flex: 'none' }} />}
        <span className={classes.name} title={name} style={{ flex: 1 }}>
          {name}
        </span>
        <span className={classes.count}>{number(count)}</span>
      </UnstyledButton>
      {onExclude && (
        <ActionIcon
          size="sm"
          className={classes.exclude}
          aria-pressed={excluded ?? false}
          aria-label={text('facet.exclude', { name })}
          title={text('facet.exclude', { name })}
          color={excluded ? 'red' : 'gray'}
          onClick={onExclude}
        >
          <IconBan size={14} />
        </ActionIcon>
      )}
      {onInto && (
        <ActionIcon
          size="sm"
          aria-label={text('facet.into', { name })}
          title={text('facet.into', { name })}
          onClick={onInto}
        >
          <IconChevronRight size={14} />
        </ActionIcon>
      )}
    </li>
  );
}
