import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconChartFunnel } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { ButtonLink } from '@/components/ButtonLink';
import { ErrorState } from '@/components/ErrorState';
import { NotPermitted } from '@/components/NotPermitted';
import { Panel } from '@/components/Panel';
import { useTitle } from '@/components/use-title';
import { SavedMessages } from '@/lib/intl/SavedMessages';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useSegmentPage } from '../api/list-segments';
import { Filters } from './Filters';
import classes from './List.module.css';
import { NothingFound } from './NothingFound';
import { Paging } from './Paging';
import { SegmentList } from './SegmentList';

export function SavedPage() {
  const { may } = useViewer();
  if (!may('USE_SEGMENTS')) return <NotPermitted />;
  return (
    <SavedMessages>
      <Saved />
    </SavedMessages>
  );
}

function Saved() {
  const text = useText();
  useTitle(text('saved.title'));
  const { mine = false, ...rest } = useSearch({ from: '/segments/saved' });
  const asked = { ...rest, mine };
  const { data: page, error, refetch, isPlaceholderData } = useSegmentPage(asked);
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end" gap="xs">
        <div>
          <Title order={1}>{text('saved.title')}</Title>
          <Text c="dimmed" size="sm">
            {text('saved.subtitle')}
          </Text>
        </div>
        <ButtonLink
          to="/segments"
          search={{}}
          variant="filled"
          leftSection={<IconChartFunnel size={17} stroke={1.7} aria-hidden="true" />}
        >
          {text('saved.new')}
        </ButtonLink>
      </Group>
      <Panel label={text('saved.title')} p={0}>
        <Filters folders={page?.folders ?? []} />
        {error && !page && <ErrorState error={error} retry={() => void refetch()} />}
        {!page && !error && <ListSkeleton />}
        {page && page.segments.length === 0 && <NothingFound />}
        {page && page.segments.length > 0 && (
          <div className={isPlaceholderData ? classes.old : undefined} aria-busy={isPlaceholderData}>
            <SegmentList segments={page.segments} asked={asked} />
            <Paging nextPage={page.nextPage} />
          </div>
        )}
      </Panel>
    </Stack>
  );
}

function ListSkeleton() {
  return (
    <Stack gap="xs" p="md" aria-hidden="true">
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height={44} />
      ))}
    </Stack>
  );
}
