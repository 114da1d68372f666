import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { ErrorState } from '@/components/ErrorState';
import { NotPermitted } from '@/components/NotPermitted';
import { useTitle } from '@/components/use-title';
import { AdministrationMessages } from '@/lib/intl/AdministrationMessages';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { isUnderWay, useMirror, type MirrorReport } from './api/read-mirror';
import { History } from './history/History';
import classes from './MirrorPage.module.css';
import { Parked } from './parked/Parked';
import { PastRuns } from './runs/PastRuns';
import { RunButtons } from './runs/RunButtons';
import { RunUnderWay } from './runs/RunUnderWay';
import { Outdated } from './state/Outdated';
import { Resurrected } from './state/Resurrected';
import { StatePanel } from './state/StatePanel';

export function MirrorPage() {
  const text = useText();
  const { may } = useViewer();
  useTitle(text('mirror.title'));
  if (!may('WATCH_MIRROR')) return <NotPermitted />;
  return (
    <AdministrationMessages>
      <Mirror />
    </AdministrationMessages>
  );
}

function Mirror() {
  const text = useText();
  const { data: report, error, refetch, dataUpdatedAt } = useMirror();
  return (
    <>
      <Group justify="space-between" align="flex-end" mb="md">
        <div>
          <Title order={1}>{text('mirror.title')}</Title>
          <Text c="dimmed" size="sm">
            {text('mirror.subtitle')}
          </Text>
        </div>
        {report && <RunButtons report={report} />}
      </Group>
      {report ? (
        <Stack>
          {error && <Outdated since={dataUpdatedAt} />}
          <Report report={report} />
        </Stack>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <ReportSkeleton />
      )}
    </>
  );
}

function Report({ report }: { report: MirrorReport }) {
  const { runs, parkedCustomers, parked } = report;
  return (
    <>
      <Resurrected runs={runs} />
      <StatePanel report={report} />
      {runs.filter(isUnderWay).map((run) => (
        <RunUnderWay key={run.id} run={run} />
      ))}
      <div className={classes.columns}>
        <History />
        <Parked customers={parkedCustomers} total={parked} />
      </div>
      <PastRuns runs={runs.filter((run) => !isUnderWay(run))} />
    </>
  );
}

function ReportSkeleton() {
  return (
    <Stack aria-hidden="true">
      <Skeleton height={96} radius="lg" />
      <div className={classes.columns}>
        <Skeleton height={380} radius="lg" />
        <Skeleton height={380} radius="lg" />
      </div>
      <Skeleton height={240} radius="lg" />
    </Stack>
  );
}
