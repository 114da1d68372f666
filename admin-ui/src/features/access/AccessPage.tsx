import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ErrorState } from '@/components/ErrorState';
import { LeaveWarning } from '@/components/LeaveWarning';
import { NotPermitted } from '@/components/NotPermitted';
import { useTitle } from '@/components/use-title';
import { AdministrationMessages } from '@/lib/intl/AdministrationMessages';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useAccessReport, type AccessReport } from './api/read-access';
import classes from './AccessPage.module.css';
import { ChangeHistory } from './history/ChangeHistory';
import { Matrix } from './matrix/Matrix';
import { Preview } from './preview/Preview';
import { DraftBar } from './review/DraftBar';
import { rulesOf } from './rules/rules';
import { useDraft } from './rules/use-draft';

export function AccessPage() {
  const text = useText();
  const { may } = useViewer();
  useTitle(text('access.title'));
  if (!may('GOVERN_ACCESS')) return <NotPermitted />;
  return (
    <AdministrationMessages>
      <Access />
    </AdministrationMessages>
  );
}

function Access() {
  const text = useText();
  const { data: report, error, refetch } = useAccessReport();
  return (
    <>
      <Title order={1}>{text('access.title')}</Title>
      <Text c="dimmed" size="sm" mb="md">
        {text('access.subtitle')}
      </Text>
      {report ? (
        <Governance report={report} loadNewest={() => refetch({ throwOnError: true })} />
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <GovernanceSkeleton />
      )}
    </>
  );
}

interface GovernanceProps {
  report: AccessReport;
  loadNewest: () => Promise<unknown>;
}

function Governance({ report, loadNewest }: GovernanceProps) {
  const text = useText();
  const rules = useMemo(() => rulesOf(report.roles), [report.roles]);
  const draft = useDraft(rules);
  const [chosen, chooseRole] = useState('');
  // The chosen one is gone when it was new and left out, or when nothing is left of it.
  const role = draft.roles.includes(chosen) ? chosen : (draft.roles[0] ?? '');
  return (
    <Stack>
      <div className={classes.columns}>
        <Matrix draft={draft} role={role} chooseRole={chooseRole} />
        <Preview draft={draft} role={role} chooseRole={chooseRole} />
      </div>
      <ChangeHistory changes={report.changes} />
      <DraftBar draft={draft} revision={report.revision} loadNewest={loadNewest} />
      <LeaveWarning
        unsaved={draft.changes.length > 0}
        title={text('leave.title')}
        hint={text('leave.hint')}
        action={text('leave.action')}
      />
    </Stack>
  );
}

function GovernanceSkeleton() {
  return (
    <div className={classes.columns} aria-hidden="true">
      <Skeleton height={640} radius="lg" />
      <Skeleton height={640} radius="lg" />
    </div>
  );
}
