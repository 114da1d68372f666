import { Button, Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUserQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { viewerQuery } from '@/lib/viewer/load-viewer';
import { ViewerContext } from '@/lib/viewer/viewer';
import { SignIn } from './SignIn';
import { signOut } from './sign-out';

/** Nothing is drawn before the server has said who is asking and what they may see. */
export function SessionGate({ children }: { children: ReactNode }) {
  const text = useText();
  const { data: viewer, error, refetch } = useQuery(viewerQuery);

  if (viewer && viewer.roles.length === 0) {
    return (
      <Center mih="100vh" component="main">
        <EmptyState
          wholePage
          icon={IconUserQuestion}
          title={text('session.noRole', { name: viewer.name })}
          action={<Button onClick={() => void signOut()}>{text('session.signOut')}</Button>}
        >
          {text('session.noRole.hint')}
        </EmptyState>
      </Center>
    );
  }
  if (viewer) return <ViewerContext value={viewer}>{children}</ViewerContext>;
  if (error && codeOf(error) === 'UNAUTHENTICATED') return <SignIn />;
  return (
    <Center mih="100vh" component="main">
      {error ? (
        <ErrorState wholePage error={error} retry={() => void refetch()} />
      ) : (
        <Loader aria-label={text('common.loading')} />
      )}
    </Center>
  );
}
