import { queryOptions } from '@tanstack/react-query';
import { Viewer } from '@/generated/operations';
import { ask } from '@/lib/graphql/ask';
import { viewerFrom } from './viewer';

/** Everything in this operation is open to whoever is signed in. Asked once: a grant that changes shows after a reload. */
export const viewerQuery = queryOptions({
  queryKey: ['viewer'],
  queryFn: ({ signal }) => ask(Viewer, {}, () => true, signal),
  select: viewerFrom,
  staleTime: Infinity,
  gcTime: Infinity,
});
