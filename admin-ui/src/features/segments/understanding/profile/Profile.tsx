import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ProfileBy } from '@/generated/operations';
import { Panel } from '@/components/Panel';
import { useText } from '@/lib/intl/use-text';
import type { Filter } from '../../filter/filter';
import type { ProfileValue } from '../api/understand-segment';
import { apart } from './apart';
import { KindChoice } from './KindChoice';
import classes from './Profile.module.css';
import { ProfileTable } from './ProfileTable';

interface ProfileProps {
  className: string | undefined;
  filter: Filter;
  values: ProfileValue[];
  by: ProfileBy[];
  /** The values are still of other kinds. */
  old: boolean;
  choose: (kinds: ProfileBy[]) => void;
}

/** What is more frequent among these customers than among all, and what is rarer. */
export function Profile({ className, filter, values, by, old, choose }: ProfileProps) {
  const text = useText();
  const [whole, setWhole] = useState(false);
  const { more, rarer, isShortened } = apart(values, whole);
  return (
    <Panel label={text('profile.title')} className={className}>
      <Title order={2} size="h5">
        {text('profile.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {text('profile.hint')}
      </Text>
      <KindChoice chosen={by} choose={choose} />
      {values.length === 0 ? (
        <Text size="sm">{text('profile.none')}</Text>
      ) : (
        <div className={old ? classes.old : undefined}>
          {more.length + rarer.length > 0 ? (
            <ProfileTable filter={filter} more={more} rarer={rarer} />
          ) : (
            <Text size="sm">{text('profile.alike')}</Text>
          )}
          {isShortened && (
            <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setWhole(true)}>
              {text('profile.whole', { count: values.length })}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
