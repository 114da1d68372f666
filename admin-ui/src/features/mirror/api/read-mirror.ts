import { useQuery } from '@tanstack/react-query';
import { ReadMirror, type ReadMirrorQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

export type MirrorReport = NonNullable<ReadMirrorQuery['mirror']>;
export type MirrorRun = MirrorReport['runs'][number];
export type ParkedCustomer = MirrorReport['parkedCustomers'][number];

const WHILE_RUNNING = 2_000;
const OTHERWISE = 10_000;

export function isUnderWay({ state }: Pick<MirrorRun, 'state'>): boolean {
  return state === 'REQUESTED' || state === 'RUNNING';
}

/** Asked again and again while somebody looks: the query rests in a hidden tab, and catches up when it is shown. */
export function useMirror() {
  const { ask } = useViewer();
  return useQuery({
    queryKey: ['mirror', 'report'],
    queryFn: ({ signal }) => ask(ReadMirror, {}, signal),
    select: (data) => data.mirror,
    refetchInterval: ({ state }) => (state.data?.mirror?.runs.some(isUnderWay) ? WHILE_RUNNING : OTHERWISE),
    refetchOnWindowFocus: 'always',
    staleTime: 0,
  });
}
