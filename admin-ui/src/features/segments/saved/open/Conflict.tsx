import { Button, Group, Stack, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { Warning } from '@/components/Warning';
import { useText } from '@/lib/intl/use-text';
import { useSegmentPast } from '../api/read-history';
import type { SavedSegment } from '../api/read-segment';
import { Differences } from '../words/Differences';
import type { Draft } from './use-draft';

interface ConflictProps {
  saved: SavedSegment;
  draft: Draft;
  saveNew: () => void;
}

/** Somebody was faster: what they made is shown, what stands in the builder is kept, and nothing happens by itself. */
export function Conflict({ saved, draft, saveNew }: ConflictProps) {
  const text = useText();
  return (
    <Warning
      role="alert"
      icon={<IconUsersGroup size={18} />}
      title={text('conflict.title', { name: saved.changedBy })}
    >
      <Stack gap="sm" align="flex-start">
        <Theirs saved={saved} since={draft.seen} />
        <Text size="sm">{text('conflict.hint')}</Text>
        <Group gap="xs">
          <Button size="xs" loading={draft.isSaving} onClick={draft.saveAnyway}>
            {text('conflict.mine')}
          </Button>
          <Button size="xs" variant="default" onClick={saveNew}>
            {text('conflict.both')}
          </Button>
          <Button size="xs" variant="default" onClick={draft.discard}>
            {text('conflict.theirs')}
          </Button>
        </Group>
      </Stack>
    </Warning>
  );
}

function Theirs({ saved, since }: { saved: SavedSegment; since: number }) {
  const text = useText();
  const { data: past } = useSegmentPast(saved.id, saved.revision);
  if (!past) return null;
  const theirs = past.history.filter(({ revision }) => revision > since).flatMap(({ diff }) => diff ?? []);
  if (theirs.length === 0) return <Text size="sm">{text('conflict.notDefinition')}</Text>;
  return (
    <div>
      <Text size="sm">{text('conflict.what')}</Text>
      <Differences differences={theirs} />
    </div>
  );
}
