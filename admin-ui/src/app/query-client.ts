import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { codeOf, worthRetrying } from '@/lib/graphql/problem';

export function createQueryClient(onSessionEnded: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // Without a viewer nobody has signed in yet, and the sign-in page says so itself.
        if (codeOf(error) === 'UNAUTHENTICATED' && query.queryKey[0] !== 'viewer') onSessionEnded();
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => {
        if (codeOf(error) === 'UNAUTHENTICATED') onSessionEnded();
      },
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && worthRetrying(error),
        refetchOnWindowFocus: false,
        staleTime: 30_000,
      },
    },
  });
}
