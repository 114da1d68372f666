import { useQuery } from '@tanstack/react-query';
import { ReadRfm, type ReadRfmQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

export type Rfm = NonNullable<ReadRfmQuery['rfm']>;
export type Run = Rfm['runs'][number];
export type Group = Rfm['groups'][number];

export const RFM = ['rfm'];

export function useRfm() {
  const { ask } = useViewer();
  return useQuery({
    queryKey: [...RFM, 'report'],
    queryFn: ({ signal }) => ask(ReadRfm, {}, signal),
    select: (data) => data.rfm,
    staleTime: 0,
  });
}
