import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconRefresh } from '@tabler/icons-react';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { EmptyState } from './EmptyState';

interface ErrorStateProps {
  error: unknown;
  retry: () => void;
  wholePage?: boolean;
}

/** What happened in words for people, and a way on where there is one. */
export function ErrorState({ error, retry, wholePage = false }: ErrorStateProps) {
  const text = useText();
  const code = codeOf(error);
  return (
    <div role="alert">
      <EmptyState
        icon={code === 'FORBIDDEN' ? IconLock : IconAlertTriangle}
        title={text(`problem.${code}`)}
        wholePage={wholePage}
        action={
          <Button variant="light" size="sm" leftSection={<IconRefresh size={16} />} onClick={retry}>
            {text('common.retry')}
          </Button>
        }
      >
        {text(`problem.${code}.hint`)}
      </EmptyState>
    </div>
  );
}
