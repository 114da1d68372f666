import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFilterOff, IconUsersGroup } from '@tabler/icons-react';
import { memo } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { SearchErrorState } from '@/components/SearchErrorState';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useCount } from '../api/count-customers';
import { useCustomers, type ListedCustomer } from '../api/list-customers';
import { EVERYONE } from '../filter/filter';
import type { Segment } from '../use-segment';
import { CustomerCards } from './CustomerCards';
import { CustomerTable } from './CustomerTable';
import classes from './Results.module.css';
import { SortSelect } from './SortSelect';

interface ResultsProps {
  segment: Segment;
}

export const Results = memo(function Results({ segment }: ResultsProps) {
  const text = useText();
  const { number } = useFormats();
  const { asked, moving, sort, sortBy } = segment;
  const { data: count } = useCount(asked);
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = useCustomers(
    asked,
    sort,
  );
  const old = moving || isPlaceholderData || asked === undefined;

  return (
    <Panel label={text('results.title')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {text('results.title')}
        </Title>
        <SortSelect sort={sort} sortBy={sortBy} />
      </Group>
      {error ? (
        <SearchErrorState error={error} />
      ) : !data ? (
        asked && <RowsSkeleton />
      ) : data.length === 0 ? (
        <NobodyFound startAfresh={() => segment.edit(EVERYONE)} />
      ) : (
        <>
          <div className={old ? classes.old : undefined} aria-busy={old}>
            <Rows customers={data} segment={segment} />
          </div>
          <Group justify="center" mt="sm" gap="md">
            <Text size="sm" c="dimmed" className="numbers">
              {text('results.shown', {
                shown: number(data.length),
                total: number(count?.totalCount ?? data.length),
              })}
            </Text>
            {hasNextPage && (
              <Button
                size="xs"
                variant="light"
                loading={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {text('results.more')}
              </Button>
            )}
          </Group>
        </>
      )}
    </Panel>
  );
});

function Rows({ customers, segment: { sort, sortBy } }: { customers: ListedCustomer[]; segment: Segment }) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  if (narrow) return <CustomerCards customers={customers} />;
  return <CustomerTable customers={customers} sort={sort} sortBy={sortBy} />;
}

/** "Nobody matches" and "there is nobody yet" ask for different things. */
function NobodyFound({ startAfresh }: { startAfresh: () => void }) {
  const text = useText();
  const { data: base } = useCount(EVERYONE);
  if (base?.totalCount === 0) {
    return (
      <EmptyState icon={IconUsersGroup} title={text('results.noCustomers')}>
        {text('results.noCustomers.hint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconFilterOff}
      title={text('results.noMatch')}
      action={
        <Button size="xs" variant="light" onClick={startAfresh}>
          {text('results.clear')}
        </Button>
      }
    >
      {text('results.noMatch.hint')}
    </EmptyState>
  );
}

function RowsSkeleton() {
  return (
    <Stack gap="xs" aria-hidden="true">
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} height={38} />
      ))}
    </Stack>
  );
}
