import { Button, Group, Stack, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { Warning } from '@/components/Warning';
import { useText } from '@/lib/intl/use-text';
import type { Group as RfmGroup } from '../api/read-rfm';
import { changesBetween } from './draft';

interface ConflictProps {
  before: RfmGroup[];
  after: RfmGroup[];
  saveMine: () => void;
  takeTheirs: () => void;
}

/** Somebody was faster: what they made is told, what is edited stays, and nothing happens by itself. */
export function Conflict({ before, after, saveMine, takeTheirs }: ConflictProps) {
  const text = useText();
  return (
    <Warning role="alert" mt="sm" icon={<IconUsersGroup size={18} />} title={text('groups.conflict')}>
      <Stack gap="xs" align="flex-start">
        <ul>
          {changesBetween(before, after).map(({ kind, name }) => (
            <li key={`${kind} ${name}`}>{text(`groups.change.${kind}`, { name })}</li>
          ))}
        </ul>
        <Text size="sm">{text('groups.conflict.hint')}</Text>
        <Group gap="xs">
          <Button size="xs" onClick={saveMine}>
            {text('groups.conflict.mine')}
          </Button>
          <Button size="xs" variant="default" onClick={takeTheirs}>
            {text('groups.conflict.theirs')}
          </Button>
        </Group>
      </Stack>
    </Warning>
  );
}
