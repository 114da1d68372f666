import { Button } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { Segment } from '../../use-segment';
import { SaveButton } from './SaveButton';
import type { Draft } from './use-draft';

interface DraftButtonsProps {
  segment: Segment;
  draft: Draft;
  saveNew: () => void;
}

export function DraftButtons({ segment, draft, saveNew }: DraftButtonsProps) {
  const text = useText();
  const { may } = useViewer();
  if (!draft.changed) return null;
  return (
    <>
      <Button variant="default" onClick={draft.discard}>
        {text('open.discard')}
      </Button>
      {may('EDIT_SEGMENTS') && !draft.overtaken && (
        <>
          <SaveButton variant="default" segment={segment} onClick={saveNew}>
            {text('open.saveNew')}
          </SaveButton>
          <SaveButton segment={segment} loading={draft.isSaving} onClick={draft.save}>
            {text('open.save')}
          </SaveButton>
        </>
      )}
    </>
  );
}
