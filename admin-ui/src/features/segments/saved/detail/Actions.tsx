import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import {
  IconChartFunnel,
  IconCopy,
  IconDots,
  IconDownload,
  IconListSearch,
  IconPencil,
  IconSnowflake,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { ButtonLink } from '@/components/ButtonLink';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { condition, group, type Filter } from '../../filter/filter';
import type { SavedSegment } from '../api/read-segment';
import { DeleteDialog } from '../dialogs/DeleteDialog';
import { DuplicateDialog } from '../dialogs/DuplicateDialog';
import { FreezeDialog } from '../dialogs/FreezeDialog';
import { PropertiesDialog } from '../dialogs/PropertiesDialog';

const DIALOGS = {
  properties: PropertiesDialog,
  duplicate: DuplicateDialog,
  freeze: FreezeDialog,
  delete: DeleteDialog,
};

/** Changing asks for the permission, and for seeing all data that the segment asks for. */
export function Actions({ segment }: { segment: SavedSegment }) {
  const text = useText();
  const { may } = useViewer();
  const [asked, setAsked] = useState<keyof typeof DIALOGS>();
  const Dialog = asked && DIALOGS[asked];
  return (
    <Group gap="xs">
      <WayIn segment={segment} />
      <Understand segment={segment} />
      {may('EXPORT_CUSTOMERS') && <Download segment={segment} />}
      {may('EDIT_SEGMENTS') && segment.missing.length === 0 && (
        <>
          <Button
            variant="default"
            leftSection={<IconPencil size={16} stroke={1.7} aria-hidden="true" />}
            onClick={() => setAsked('properties')}
          >
            {text('action.properties')}
          </Button>
          <MoreActions segment={segment} ask={setAsked} />
        </>
      )}
      {Dialog && <Dialog segment={segment} close={() => setAsked(undefined)} />}
    </Group>
  );
}

/** A live one is opened; whoever is in a frozen one is asked for by naming it. */
function WayIn({ segment: { id, kind, missing, problem } }: { segment: SavedSegment }) {
  const text = useText();
  if (missing.length > 0 || problem !== null) return null;
  if (kind === 'LIVE') {
    return (
      <ButtonLink
        to="/segments"
        search={{ segment: id }}
        variant="filled"
        leftSection={<IconChartFunnel size={16} stroke={1.7} aria-hidden="true" />}
      >
        {text('saved.open')}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink
      to="/segments"
      search={{ filter: membersOf(id) }}
      variant="filled"
      leftSection={<IconUsers size={16} stroke={1.7} aria-hidden="true" />}
    >
      {text('action.members')}
    </ButtonLink>
  );
}

function Understand({ segment: { id, kind, missing, problem } }: { segment: SavedSegment }) {
  const text = useText();
  if (missing.length > 0 || problem !== null) return null;
  return (
    <ButtonLink
      to="/segments/understanding"
      search={kind === 'LIVE' ? { segment: id } : { filter: membersOf(id) }}
      variant="default"
      leftSection={<IconListSearch size={16} stroke={1.7} aria-hidden="true" />}
    >
      {text('segments.understand')}
    </ButtonLink>
  );
}

/** The server writes the file as it is read, in the columns that the role sees. */
function Download({ segment: { id, missing, problem } }: { segment: SavedSegment }) {
  const text = useText();
  if (missing.length > 0 || problem !== null) return null;
  return (
    <Button
      component="a"
      href={`/api/segments/${encodeURIComponent(id)}/customers.csv`}
      download
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.7} aria-hidden="true" />}
    >
      {text('action.download')}
    </Button>
  );
}

function membersOf(id: string): Filter {
  return group('all', [condition('segment', { in: [id] })]);
}

interface MoreActionsProps {
  segment: SavedSegment;
  ask: (dialog: keyof typeof DIALOGS) => void;
}

function MoreActions({ segment: { kind, problem }, ask }: MoreActionsProps) {
  const text = useText();
  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={text('action.more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {problem === null && (
          <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => ask('duplicate')}>
            {text('action.duplicate')}
          </Menu.Item>
        )}
        {problem === null && kind === 'LIVE' && (
          <Menu.Item leftSection={<IconSnowflake {...icon} />} onClick={() => ask('freeze')}>
            {text('action.freeze')}
          </Menu.Item>
        )}
        <Menu.Item
          c="var(--mantine-color-error)"
          leftSection={<IconTrash {...icon} />}
          onClick={() => ask('delete')}
        >
          {text('action.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
