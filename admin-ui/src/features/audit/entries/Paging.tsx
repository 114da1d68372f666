import { Group } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { ButtonLink } from '@/components/ButtonLink';
import { useText } from '@/lib/intl/use-text';

/** Links, so that the way back leads through the pages. */
export function Paging({ nextPage }: { nextPage: string | null }) {
  const text = useText();
  const { after, ...filters } = useSearch({ from: '/audit' });
  if (after === undefined && nextPage === null) return null;
  return (
    <Group component="nav" justify="center" mt="sm" aria-label={text('audit.pages')}>
      {after !== undefined && (
        <ButtonLink to="/audit" search={filters}>
          {text('audit.latest')}
        </ButtonLink>
      )}
      {nextPage !== null && (
        <ButtonLink to="/audit" search={{ ...filters, after: nextPage }}>
          {text('audit.older')}
        </ButtonLink>
      )}
    </Group>
  );
}
