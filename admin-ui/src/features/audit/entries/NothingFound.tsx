import { Button } from '@mantine/core';
import { IconClipboardList, IconFilterOff } from '@tabler/icons-react';
import { EmptyState } from '@/components/EmptyState';
import { useText } from '@/lib/intl/use-text';
import { useFilters } from '../filters/use-filters';

/** "Nothing matches" and "nothing has happened yet" ask for different things. */
export function NothingFound() {
  const text = useText();
  const { isFiltered, clear } = useFilters();
  if (!isFiltered) {
    return (
      <EmptyState icon={IconClipboardList} title={text('audit.none')}>
        {text('audit.none.hint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconFilterOff}
      title={text('audit.noMatch')}
      action={
        <Button size="xs" variant="light" onClick={clear}>
          {text('results.clear')}
        </Button>
      }
    >
      {text('audit.noMatch.hint')}
    </EmptyState>
  );
}
