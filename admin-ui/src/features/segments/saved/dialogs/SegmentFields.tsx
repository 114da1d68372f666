import { Autocomplete, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';
import { useSegmentPage } from '../api/list-segments';

export interface Described {
  name: string;
  description: string;
  folder: string;
  shared: boolean;
}

interface SegmentFieldsProps {
  described: Described;
  change: (part: Partial<Described>) => void;
  nameTaken: boolean;
  /** Only the owner of a shared one can make it private. */
  mayHide?: boolean;
}

/** What a segment is called, where it lies and who sees it. */
export function SegmentFields({ described, change, nameTaken, mayHide = true }: SegmentFieldsProps) {
  const text = useText();
  const { data: page } = useSegmentPage({ mine: false });
  return (
    <Stack gap="sm">
      <TextInput
        data-autofocus
        required
        label={text('fields.name')}
        maxLength={100}
        value={described.name}
        error={nameTaken && text('fields.name.taken')}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <Textarea
        label={text('fields.description')}
        rows={3}
        maxLength={1_000}
        value={described.description}
        onChange={({ currentTarget }) => change({ description: currentTarget.value })}
      />
      <Autocomplete
        label={text('fields.folder')}
        description={text('fields.folder.hint')}
        maxLength={100}
        data={page?.folders ?? []}
        value={described.folder}
        onChange={(folder) => change({ folder })}
      />
      <Radio.Group
        label={text('fields.seenBy')}
        value={described.shared ? 'shared' : 'private'}
        onChange={(seenBy) => change({ shared: seenBy === 'shared' })}
        {...(!mayHide && { description: text('fields.private.notOwner') })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="private" label={text('fields.private')} disabled={!mayHide} />
          <Radio value="shared" label={text('fields.shared')} />
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
