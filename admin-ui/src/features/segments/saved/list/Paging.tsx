import { Group } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { ButtonLink } from '@/components/ButtonLink';
import { useText } from '@/lib/intl/use-text';

/** Links, so that the way back leads through the pages. */
export function Paging({ nextPage }: { nextPage: string | null }) {
  const text = useText();
  const { after, ...asked } = useSearch({ from: '/segments/saved' });
  if (after === undefined && nextPage === null) return null;
  return (
    <Group component="nav" justify="center" p="sm" aria-label={text('saved.pages')}>
      {after !== undefined && (
        <ButtonLink to="/segments/saved" search={asked}>
          {text('saved.first')}
        </ButtonLink>
      )}
      {nextPage !== null && (
        <ButtonLink to="/segments/saved" search={{ ...asked, after: nextPage }}>
          {text('saved.next')}
        </ButtonLink>
      )}
    </Group>
  );
}
