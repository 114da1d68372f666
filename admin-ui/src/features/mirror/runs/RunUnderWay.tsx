import { Button, Group, Progress, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Confirmation } from '@/components/Confirmation';
import { Panel } from '@/components/Panel';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useCancelRun } from '../api/cancel-run';
import type { MirrorRun } from '../api/read-mirror';
import { Findings } from './Findings';
import { useAsked, useWork } from './run-texts';

export function RunUnderWay({ run }: { run: MirrorRun }) {
  const text = useText();
  const asked = useAsked(run);
  const work = useWork(run);
  const { share } = useFormats();
  const { may } = useViewer();
  const [cancelling, setCancelling] = useState(false);
  const { kind, state, done, total } = run;
  const waiting = state === 'REQUESTED';
  return (
    <Panel label={text(`run.underWay.${kind}`)}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h5">
            {text(waiting ? `run.requested.${kind}` : `run.underWay.${kind}`)}
          </Title>
          <Text size="sm" c="dimmed">
            {asked}
          </Text>
        </div>
        {may('RUN_MIRROR') && (
          <Button
            size="xs"
            variant="default"
            flex="none"
            leftSection={<IconX size={16} />}
            onClick={() => setCancelling(true)}
          >
            {text('run.cancel')}
          </Button>
        )}
      </Group>
      <Progress.Root size="lg" my="sm">
        <Progress.Section
          value={total === 0 ? 0 : Math.min(100, (done / total) * 100)}
          aria-label={text('run.progress')}
          aria-valuetext={share(done, total)}
          striped={waiting}
        />
      </Progress.Root>
      <Group justify="space-between" gap="xs">
        <Text size="sm" className="numbers">
          {work}
        </Text>
        <Findings run={run} />
      </Group>
      {cancelling && <CancelConfirmation run={run} close={() => setCancelling(false)} />}
    </Panel>
  );
}

function CancelConfirmation({ run: { id, kind }, close }: { run: MirrorRun; close: () => void }) {
  const text = useText();
  const { mutate, isPending, error } = useCancelRun();
  return (
    <Confirmation
      dangerous
      title={text(`run.cancel.${kind}`)}
      hint={text(`run.cancel.${kind}.hint`)}
      action={text('run.cancel.action')}
      pending={isPending}
      error={error}
      confirm={() => mutate({ id }, { onSuccess: close })}
      close={close}
    />
  );
}
