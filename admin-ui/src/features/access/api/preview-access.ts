import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { PreviewAccess, type CategoryGrantInput, type PreviewAccessQuery } from '@/generated/operations';
import { useViewer } from '@/lib/viewer/viewer';

export type PreviewedField = NonNullable<PreviewAccessQuery['accessPreview']>[number];

/** The same grants always show the same: what was previewed once is not asked for again. */
export function useAccessPreview(categories: CategoryGrantInput[]) {
  const { ask } = useViewer();
  return useQuery({
    queryKey: ['access', 'preview', categories],
    queryFn: ({ signal }) => ask(PreviewAccess, { categories }, signal),
    select: (data) => data.accessPreview ?? [],
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
