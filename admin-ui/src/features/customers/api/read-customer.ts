import { useQuery } from '@tanstack/react-query';
import { ReadCustomer, type ReadCustomerQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';
import { coveredInTime } from './covered-in-time';

export type Customer = NonNullable<ReadCustomerQuery['customer']>;
export type RevealRules = NonNullable<ReadCustomerQuery['revealRules']>;

/** Null when there is nobody with this identifier, or nobody within the viewer's reach: the two look alike. */
export function useCustomer(id: string) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => ask(ReadCustomer, { id }, signal),
    select: ({ customer, revealRules }) => ({ customer: customer ?? null, revealRules }),
    ...coveredInTime<ReadCustomerQuery>((data) => data.customer?.reveals),
  });
}
