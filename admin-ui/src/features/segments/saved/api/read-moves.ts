import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListMovers, ReadMoves, type ListMoversQuery, type ReadMovesQuery } from '@/generated/operations';
import { withOnly } from '@/lib/graphql/operation';
import { useViewer } from '@/lib/viewer/viewer';
import { segmentKey } from './keys';

export type Moves = NonNullable<NonNullable<ReadMovesQuery['segment']>['moves']>;
type Movers = NonNullable<NonNullable<ListMoversQuery['segment']>['moves']>;
export type Mover = Movers['whoEntered'][number];
export type Way = 'whoEntered' | 'whoLeft';

/** The longest list that is answered with. */
export const MOST_MOVERS = 200;

/** How many came and left since a day, as of the latest look; null when that is not known, or not told to the viewer. */
export function useMoves(id: string, revision: number, since: string) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: [...segmentKey(id), 'moves', revision, since],
    queryFn: ({ signal }) => ask(ReadMoves, { id, since }, signal),
    select: (data) => data.segment?.moves ?? null,
    placeholderData: keepPreviousData,
  });
}

/** Who they were: people are read only when somebody wants to see them. */
export function useMovers(id: string, revision: number, since: string, way: Way) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: [...segmentKey(id), 'movers', revision, since, way],
    queryFn: ({ signal }) => ask(withOnly(ListMovers, 'moves', [way]), { id, since }, signal),
    select: (data): Mover[] => data.segment?.moves?.[way] ?? [],
  });
}
