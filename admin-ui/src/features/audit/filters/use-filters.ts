import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AuditSearch } from './audit-search';

export type AuditFilters = Omit<AuditSearch, 'after'>;

/** The filters live in the address. Another selection begins with its latest entry, whatever page was shown before. */
export function useFilters() {
  const navigate = useNavigate({ from: '/audit' });
  const { after: _, ...filters } = useSearch({ from: '/audit' });
  return {
    filters,
    isFiltered: Object.values<unknown>(filters).some((value) => value !== undefined),
    choose: (chosen: AuditFilters) =>
      void navigate({
        replace: true,
        resetScroll: false,
        search: (previous) => ({ ...previous, ...chosen, after: undefined }),
      }),
    clear: () => void navigate({ replace: true, resetScroll: false, search: {} }),
  };
}
