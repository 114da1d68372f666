import { useQuery } from '@tanstack/react-query';
import { ReadCustomer, type ReadCustomerQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

export type Customer = NonNullable<ReadCustomerQuery['customer']>;

/** Null when there is nobody with this identifier, or nobody within the viewer's reach: the two look alike. */
export function useCustomer(id: string) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => ask(ReadCustomer, { id }, signal),
    select: (data) => data.customer ?? null,
  });
}
