import { Group } from '@mantine/core';
import { IconFolders } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { ButtonLink } from '@/components/ButtonLink';
import { SavedMessages } from '@/lib/intl/SavedMessages';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { isEmpty } from '../../filter/filter';
import type { Segment } from '../../use-segment';
import { SaveButton } from './SaveButton';
import { SaveNewDialog } from '../dialogs/SaveNewDialog';
import type { Opened } from './opened';
import { OpenedHeading } from './OpenedHeading';

interface SavedHeadingProps {
  segment: Segment;
  opened?: Opened;
  /** The heading of a segment that is not saved. */
  children: ReactNode;
}

/** What the builder's page says and offers to whoever may use saved segments. */
export default function SavedHeading({ segment, opened, children }: SavedHeadingProps) {
  return (
    <SavedMessages>
      {opened ? (
        <OpenedHeading segment={segment} opened={opened} />
      ) : (
        <Group justify="space-between" align="flex-start" gap="xs">
          {children}
          <Offers segment={segment} />
        </Group>
      )}
    </SavedMessages>
  );
}

function Offers({ segment }: { segment: Segment }) {
  const text = useText();
  const { may } = useViewer();
  const [saving, setSaving] = useState(false);
  return (
    <Group gap="xs" mb="md">
      <ButtonLink
        to="/segments/saved"
        search={{}}
        variant="default"
        leftSection={<IconFolders size={17} stroke={1.7} aria-hidden="true" />}
      >
        {text('saved.title')}
      </ButtonLink>
      {may('EDIT_SEGMENTS') && !isEmpty(segment.draft) && (
        <SaveButton segment={segment} onClick={() => setSaving(true)}>
          {text('open.saveNew')}
        </SaveButton>
      )}
      {saving && <SaveNewDialog definition={segment.draft} close={() => setSaving(false)} />}
    </Group>
  );
}
