import { Button, Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useChangeAccess } from '../api/change-access';
import type { AccessDraft } from '../rules/use-draft';
import classes from './DraftBar.module.css';
import { ReviewDialog } from './ReviewDialog';

interface DraftBarProps {
  draft: AccessDraft;
  revision: number;
  loadNewest: () => Promise<unknown>;
}

/** Stays in sight while anything is unsaved, and says when it is saved. */
export function DraftBar({ draft, revision, loadNewest }: DraftBarProps) {
  const [reviewing, setReviewing] = useState(false);
  const saving = useChangeAccess();
  const save = () =>
    saving.mutate(
      { revision, roles: draft.changedRoles },
      {
        onSuccess: () => {
          draft.discard();
          setReviewing(false);
        },
      },
    );
  const review = () => {
    saving.reset();
    setReviewing(true);
  };
  const discard = () => {
    saving.reset();
    draft.discard();
  };
  const unsaved = draft.changes.length > 0;
  return (
    <>
      <div className={classes.place} role="status">
        {unsaved && <Unsaved count={draft.changes.length} discard={discard} review={review} />}
        {!unsaved && saving.isSuccess && <Saved />}
      </div>
      {reviewing && (
        <ReviewDialog
          changes={draft.changes}
          pending={saving.isPending}
          error={saving.error}
          save={save}
          loadNewest={() => loadNewest().then(saving.reset)}
          close={() => setReviewing(false)}
        />
      )}
    </>
  );
}

interface UnsavedProps {
  count: number;
  discard: () => void;
  review: () => void;
}

function Unsaved({ count, discard, review }: UnsavedProps) {
  const text = useText();
  return (
    <div className={classes.bar}>
      <Text size="sm" fw={560}>
        {text('access.unsaved', { count })}
      </Text>
      <Group gap="xs" ml="auto" wrap="nowrap">
        <Button size="xs" variant="default" onClick={discard}>
          {text('access.discard')}
        </Button>
        <Button size="xs" onClick={review}>
          {text('access.review')}
        </Button>
      </Group>
    </div>
  );
}

function Saved() {
  const text = useText();
  return (
    <div className={classes.bar}>
      <IconCircleCheck size={18} stroke={1.7} aria-hidden="true" />
      <Text size="sm">{text('access.saved')}</Text>
    </div>
  );
}
