import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, type RouterHistory } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { LanguageProvider } from '@/lib/intl/LanguageProvider';
import { createQueryClient } from './query-client';
import { createAppRouter } from './router';
import { SessionGate } from './session/SessionGate';
import { cssVariables, theme } from './theme';

const SessionEnded = lazy(() => import('./session/SessionEnded'));

interface AppProps {
  /** The browser's own, unless a test brings another. */
  history?: RouterHistory;
}

export function App({ history }: AppProps) {
  const [sessionEnded, setSessionEnded] = useState(false);
  const [queryClient] = useState(() => createQueryClient(() => setSessionEnded(true)));
  const [router] = useState(() => createAppRouter(history));
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
          {sessionEnded && (
            <Suspense fallback={null}>
              <SessionEnded />
            </Suspense>
          )}
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
