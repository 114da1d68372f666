import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { CONDITION_GROUPS, permittedConditions } from '../filter/conditions';
import type { Filter } from '../filter/filter';

/** Offers what exists for this viewer, and nothing else. */
export function AddMenu({ onAdd }: { onAdd: (filter: Filter) => void }) {
  const text = useText();
  const { may } = useViewer();
  const offered = permittedConditions(may);
  return (
    <Menu position="bottom-start" shadow="md" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="light" leftSection={<IconPlus size={14} />}>
          {text('builder.addCondition')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {CONDITION_GROUPS.map((name) => {
          const entries = offered.filter(({ group }) => group === name);
          return (
            entries.length > 0 && (
              <Fragment key={name}>
                <Menu.Label>{text(`builder.group.${name}`)}</Menu.Label>
                {entries.map(({ kind, initial }) => (
                  <Menu.Item key={kind} onClick={() => onAdd(initial)}>
                    {text(`condition.${kind}`)}
                  </Menu.Item>
                ))}
              </Fragment>
            )
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
