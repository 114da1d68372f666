import { Button, Group } from '@mantine/core';
import { IconListCheck, IconRefreshDot } from '@tabler/icons-react';
import { useState } from 'react';
import { Confirmation } from '@/components/Confirmation';
import type { MirrorRunKind } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useCheckIndex } from '../api/check-index';
import { isUnderWay, type MirrorReport } from '../api/read-mirror';
import { useRebuildIndex } from '../api/rebuild-index';

const ICONS = { CHECK: IconListCheck, REBUILD: IconRefreshDot } as const;
const KINDS = ['CHECK', 'REBUILD'] as const;

/** One of each kind at a time; the one that helps stands out. */
export function RunButtons({ report: { runs, state } }: { report: MirrorReport }) {
  const text = useText();
  const { may } = useViewer();
  const [chosen, choose] = useState<MirrorRunKind>();
  if (!may('RUN_MIRROR')) return null;
  const helpful = state === 'STOPPED' ? 'REBUILD' : 'CHECK';
  return (
    <Group gap="xs">
      {KINDS.map((kind) => {
        const Icon = ICONS[kind];
        return (
          <Button
            key={kind}
            size="sm"
            variant={kind === helpful ? 'filled' : 'default'}
            leftSection={<Icon size={18} stroke={1.7} />}
            disabled={runs.some((run) => run.kind === kind && isUnderWay(run))}
            onClick={() => choose(kind)}
          >
            {text(`run.start.${kind}`)}
          </Button>
        );
      })}
      {chosen && <StartConfirmation kind={chosen} close={() => choose(undefined)} />}
    </Group>
  );
}

function StartConfirmation({ kind, close }: { kind: MirrorRunKind; close: () => void }) {
  const text = useText();
  const rebuild = useRebuildIndex();
  const check = useCheckIndex();
  const { mutate, isPending, error } = kind === 'REBUILD' ? rebuild : check;
  return (
    <Confirmation
      title={text(`run.confirm.${kind}`)}
      hint={text(`run.confirm.${kind}.hint`)}
      action={text(`run.action.${kind}`)}
      pending={isPending}
      error={error}
      confirm={() => mutate({}, { onSuccess: close })}
      close={close}
    />
  );
}
