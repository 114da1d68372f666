import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconPlayerPlay, IconReportAnalytics } from '@tabler/icons-react';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { NotPermitted } from '@/components/NotPermitted';
import { Panel } from '@/components/Panel';
import { useTitle } from '@/components/use-title';
import { Warning } from '@/components/Warning';
import { codeOf } from '@/lib/graphql/problem';
import { RfmMessages } from '@/lib/intl/RfmMessages';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useComputeRfm } from './api/compute-rfm';
import { useRfm, type Rfm } from './api/read-rfm';
import { Groups } from './groups/Groups';
import { Movement } from './movement/Movement';
import { Runs } from './runs/Runs';

export function RfmPage() {
  const text = useText();
  const { may } = useViewer();
  useTitle(text('rfm.title'));
  if (!may('USE_SEGMENTS')) return <NotPermitted />;
  return (
    <RfmMessages>
      <Page />
    </RfmMessages>
  );
}

function Page() {
  const text = useText();
  const { may } = useViewer();
  const { data: rfm, error, refetch } = useRfm();
  const computing = useComputeRfm();
  return (
    <Stack>
      <Group justify="space-between" align="flex-end" gap="xs">
        <div>
          <Title order={1}>{text('rfm.title')}</Title>
          <Text c="dimmed" size="sm" maw={680}>
            {text('rfm.subtitle')}
          </Text>
        </div>
        {may('EDIT_SEGMENTS') && (
          <Button
            leftSection={<IconPlayerPlay size={17} stroke={1.7} aria-hidden="true" />}
            loading={computing.isPending}
            onClick={() => computing.mutate()}
          >
            {text('rfm.compute')}
          </Button>
        )}
      </Group>
      {computing.error && <NotComputed error={computing.error} />}
      {computing.isSuccess && (
        <Text size="sm" role="status">
          {text('rfm.computed')}
        </Text>
      )}
      {rfm ? (
        <Report rfm={rfm} />
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton height={480} radius="lg" aria-hidden="true" />
      )}
    </Stack>
  );
}

function Report({ rfm }: { rfm: Rfm }) {
  const text = useText();
  const { may } = useViewer();
  return (
    <>
      {rfm.runs.length === 0 && (
        <Panel label={text('rankings.title')}>
          <EmptyState icon={IconReportAnalytics} title={text('rankings.none')}>
            {text('rankings.none.hint')}
          </EmptyState>
        </Panel>
      )}
      {may('Rfm.movement') && rfm.runs.length > 0 && <Movement rfm={rfm} />}
      <Groups rfm={rfm} />
      {rfm.runs.length > 0 && <Runs runs={rfm.runs} />}
    </>
  );
}

function NotComputed({ error }: { error: unknown }) {
  const text = useText();
  const code = codeOf(error);
  return code === 'CONFLICT' ? (
    <Warning role="alert" title={text('rfm.notComputed')}>
      {text('rfm.notComputed.hint')}
    </Warning>
  ) : (
    <Warning role="alert" title={text(`problem.${code}`)}>
      {text(`problem.${code}.hint`)}
    </Warning>
  );
}
