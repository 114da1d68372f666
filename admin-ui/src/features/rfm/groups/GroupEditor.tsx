import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { LeaveWarning } from '@/components/LeaveWarning';
import { Warning } from '@/components/Warning';
import { codeOf, Problem } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { useChangeGroups } from '../api/change-rfm-groups';
import type { Rfm } from '../api/read-rfm';
import { cellsOf } from './cells';
import { Conflict } from './Conflict';
import { draftOf, inputOf, isChanged, MOST_GROUPS, moved, nameFlaw, withNew } from './draft';
import { EditedGroup } from './EditedGroup';
import { Uncovered } from './GroupList';
import classes from './Groups.module.css';

interface GroupEditorProps {
  rfm: Rfm;
  close: (isSaved: boolean) => void;
}

/** Keeps what is edited, and the groups that it began from, whatever others save meanwhile. */
export function GroupEditor({ rfm, close }: GroupEditorProps) {
  const text = useText();
  const [seen, setSeen] = useState(rfm);
  const [draft, setDraft] = useState(() => draftOf(rfm.groups));
  const { mutate, isPending, error } = useChangeGroups();
  const cells = cellsOf(draft);
  const changed = isChanged(seen.groups, draft);
  const flawed = draft.some((group) => nameFlaw(draft, group));
  const overtaken = rfm.revision !== seen.revision && !isPending;
  const save = (revision: number) =>
    mutate({ revision, groups: inputOf(draft) }, { onSuccess: () => close(true) });
  const takeTheirs = () => {
    setSeen(rfm);
    setDraft(draftOf(rfm.groups));
  };
  return (
    <>
      <ol className={classes.groups} aria-label={text('groups.title')}>
        {draft.map((group, index) => (
          <EditedGroup
            key={group.key}
            group={group}
            flaw={nameFlaw(draft, group)}
            cells={cells[index] ?? 0}
            first={index === 0}
            last={index === draft.length - 1}
            change={(part) =>
              setDraft(draft.map((other) => (other.key === group.key ? { ...other, ...part } : other)))
            }
            move={(by) => setDraft(moved(draft, index, by))}
            remove={() => setDraft(draft.filter(({ key }) => key !== group.key))}
          />
        ))}
      </ol>
      <Uncovered cells={cells.at(-1) ?? 0} />
      {overtaken && (
        <Conflict
          before={seen.groups}
          after={rfm.groups}
          saveMine={() => save(rfm.revision)}
          takeTheirs={takeTheirs}
        />
      )}
      {error && !overtaken && <Refused error={error} />}
      <div className={classes.bar}>
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          disabled={draft.length >= MOST_GROUPS}
          onClick={() => setDraft(withNew(draft))}
        >
          {text('groups.add')}
        </Button>
        <Group gap="xs" ml="auto">
          {changed && (
            <Text size="sm" fw={560} c="var(--warning)" role="status">
              {text('groups.unsaved')}
            </Text>
          )}
          <Button variant="default" onClick={() => close(false)}>
            {text(changed ? 'groups.discard' : 'common.close')}
          </Button>
          {!overtaken && (
            <Button loading={isPending} disabled={!changed || flawed} onClick={() => save(seen.revision)}>
              {text('groups.save')}
            </Button>
          )}
        </Group>
      </div>
      <LeaveWarning
        unsaved={changed}
        title={text('groups.leave')}
        hint={text('groups.leave.hint')}
        action={text('groups.leave.action')}
      />
    </>
  );
}

function Refused({ error }: { error: unknown }) {
  const text = useText();
  const code = codeOf(error);
  return (
    <Warning role="alert" mt="sm" title={text(`problem.${code}`)}>
      {code === 'VALIDATION' && error instanceof Problem ? error.message : text(`problem.${code}.hint`)}
    </Warning>
  );
}
