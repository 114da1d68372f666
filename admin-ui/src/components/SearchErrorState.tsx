import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconDatabaseOff, IconRefresh } from '@tabler/icons-react';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { EmptyState } from './EmptyState';
import { ErrorState } from './ErrorState';

interface SearchErrorStateProps {
  error: unknown;
  /** Another part of the page says the rest. */
  brief?: boolean;
}

/** Searches need the index, customers do not: with the index away, that much still works, and is said. */
export function SearchErrorState({ error, brief = false }: SearchErrorStateProps) {
  const text = useText();
  const queries = useQueryClient();
  // What failed for one search failed for its neighbours: one button asks all of them again.
  const retry = () =>
    void queries.refetchQueries({
      queryKey: ['customers'],
      type: 'active',
      predicate: ({ state }) => state.status === 'error',
    });
  if (codeOf(error) !== 'UNAVAILABLE') return <ErrorState error={error} retry={retry} />;
  if (brief) return <EmptyState icon={IconDatabaseOff} title={text('search.down')} />;
  return (
    <div role="alert">
      <EmptyState
        icon={IconDatabaseOff}
        title={text('search.down')}
        action={
          <Button variant="light" size="sm" leftSection={<IconRefresh size={16} />} onClick={retry}>
            {text('common.retry')}
          </Button>
        }
      >
        {text('search.down.hint')}
      </EmptyState>
    </div>
  );
}
