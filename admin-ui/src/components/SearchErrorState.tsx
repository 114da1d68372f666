import { Button } from '@mantine/core';
import { IconDatabaseOff, IconRefresh } from '@tabler/icons-react';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { EmptyState } from './EmptyState';
import { ErrorState } from './ErrorState';

interface SearchErrorStateProps {
  error: unknown;
  retry: () => void;
}

/** Searches need the index, customers do not: with the index away, that much still works, and is said. */
export function SearchErrorState({ error, retry }: SearchErrorStateProps) {
  const text = useText();
  if (codeOf(error) !== 'UNAVAILABLE') return <ErrorState error={error} retry={retry} />;
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
