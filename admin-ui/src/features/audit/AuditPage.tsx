import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { ErrorState } from '@/components/ErrorState';
import { NotPermitted } from '@/components/NotPermitted';
import { Panel } from '@/components/Panel';
import { useTitle } from '@/components/use-title';
import { AdministrationMessages } from '@/lib/intl/AdministrationMessages';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useTrail, type AuditPage as Page } from './api/read-trail';
import { Entries } from './entries/Entries';
import classes from './entries/Entries.module.css';
import { NothingFound } from './entries/NothingFound';
import { Paging } from './entries/Paging';
import { variablesOf } from './filters/audit-search';
import { Filters } from './filters/Filters';

export function AuditPage() {
  const text = useText();
  const { may } = useViewer();
  useTitle(text('audit.title'));
  if (!may('READ_AUDIT')) return <NotPermitted />;
  return (
    <AdministrationMessages>
      <Audit />
    </AdministrationMessages>
  );
}

function Audit() {
  const text = useText();
  const trail = useTrail(variablesOf(useSearch({ from: '/audit' })));
  const { data: page, error, refetch, isFetching, isPlaceholderData } = trail;
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={1}>{text('audit.title')}</Title>
          <Text c="dimmed" size="sm">
            {text('audit.subtitle')}
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<IconRefresh size={18} stroke={1.7} />}
          loading={isFetching}
          onClick={() => void refetch()}
        >
          {text('audit.refresh')}
        </Button>
      </Group>
      <Filters />
      <Panel label={text('audit.entries')}>
        {error && <ErrorState error={error} retry={() => void refetch()} />}
        {page && (
          <div className={isPlaceholderData ? classes.old : undefined} aria-busy={isPlaceholderData}>
            <PageOfEntries page={page} />
          </div>
        )}
        {!page && !error && <EntriesSkeleton />}
      </Panel>
    </Stack>
  );
}

function PageOfEntries({ page: { entries, nextPage } }: { page: Page }) {
  if (entries.length === 0) return <NothingFound />;
  return (
    <>
      <Entries entries={entries} />
      <Paging nextPage={nextPage} />
    </>
  );
}

function EntriesSkeleton() {
  return (
    <Stack gap="xs" aria-hidden="true">
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} height={44} />
      ))}
    </Stack>
  );
}
