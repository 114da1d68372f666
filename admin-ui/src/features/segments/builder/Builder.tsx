import { Button, Group, Text } from '@mantine/core';
import { IconEraser, IconWorld } from '@tabler/icons-react';
import { memo } from 'react';
import { Panel } from '@/components/Panel';
import { useText } from '@/lib/intl/use-text';
import type { Checked } from '../filter/check';
import {
  conditions,
  EVERYONE,
  isEmpty,
  levels,
  MOST_CONDITIONS,
  MOST_LEVELS,
  type Filter,
} from '../filter/filter';
import { GroupEditor } from './GroupEditor';

interface BuilderProps {
  filter: Filter;
  flaws: Checked['flaws'];
  onChange: (filter: Filter) => void;
}

export const Builder = memo(function Builder({ filter, flaws, onChange }: BuilderProps) {
  const text = useText();
  return (
    <Panel label={text('builder.title')}>
      <GroupEditor
        filter={filter}
        path={[]}
        flaws={flaws}
        onChange={(fresh) => onChange(fresh ?? EVERYONE)}
        mayNest={levels(filter) < MOST_LEVELS}
        aside={isEmpty(filter) ? undefined : <Clear filter={filter} clear={() => onChange(EVERYONE)} />}
      />
      {isEmpty(filter) && (
        <Group gap={8} mt="sm">
          <IconWorld size={18} stroke={1.6} aria-hidden="true" />
          <Text size="sm">
            <b>{text('builder.everyone')}</b> {text('builder.everyone.hint')}
          </Text>
        </Group>
      )}
    </Panel>
  );
});

function Clear({ filter, clear }: { filter: Filter; clear: () => void }) {
  const text = useText();
  return (
    <Group ml="auto" gap="sm">
      {conditions(filter) >= MOST_CONDITIONS && (
        <Text size="sm">{text('builder.full', { most: MOST_CONDITIONS })}</Text>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        c="dimmed"
        leftSection={<IconEraser size={14} />}
        onClick={clear}
      >
        {text('builder.clear')}
      </Button>
    </Group>
  );
}
