import { Button, Group, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Panel } from '@/components/Panel';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { Rfm } from '../api/read-rfm';
import { GroupEditor } from './GroupEditor';
import { GroupList } from './GroupList';

/** The named boxes of quintiles, to be read, and edited by whoever may. */
export function Groups({ rfm }: { rfm: Rfm }) {
  const text = useText();
  const { may } = useViewer();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <Panel label={text('groups.title')}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
        <div>
          <Title order={2} size="h5">
            {text('groups.title')}
          </Title>
          <Text size="sm" c="dimmed" maw={680}>
            {text('groups.hint')}
          </Text>
        </div>
        {!editing && (
          <Group gap={saved ? 'sm' : 0}>
            {may('EDIT_SEGMENTS') && (
              <Button
                variant="default"
                leftSection={<IconPencil size={16} stroke={1.7} aria-hidden="true" />}
                onClick={() => setEditing(true)}
              >
                {text('groups.edit')}
              </Button>
            )}
            <Text size="sm" role="status">
              {saved && text('groups.saved')}
            </Text>
          </Group>
        )}
      </Group>
      {editing ? (
        <GroupEditor
          rfm={rfm}
          close={(isSaved) => {
            setSaved(isSaved);
            setEditing(false);
          }}
        />
      ) : (
        <GroupList groups={rfm.groups} />
      )}
    </Panel>
  );
}
