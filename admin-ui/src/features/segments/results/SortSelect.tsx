import { ActionIcon, Group, NativeSelect } from '@mantine/core';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { permittedSorts, turned, type Sort, type SortBy } from './sort';

/** Sorts that have no column, and all of them where there are no columns. */
export function SortSelect({ sort, sortBy }: { sort: Sort; sortBy: (sort: Sort) => void }) {
  const text = useText();
  const { may } = useViewer();
  const descending = sort.direction === 'DESC';
  return (
    <Group gap={4} wrap="nowrap">
      <NativeSelect
        size="xs"
        aria-label={text('results.sort')}
        value={sort.by}
        data={permittedSorts(may).map((by) => ({ value: by, label: text(`sort.${by}`) }))}
        onChange={(event) => sortBy({ by: event.currentTarget.value as SortBy, direction: sort.direction })}
      />
      <ActionIcon
        aria-label={text(descending ? 'results.descending' : 'results.ascending')}
        onClick={() => sortBy(turned(sort, sort.by))}
      >
        {descending ? <IconSortDescending size={18} /> : <IconSortAscending size={18} />}
      </ActionIcon>
    </Group>
  );
}
