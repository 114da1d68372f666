import { IconBookmark, IconFilterOff } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { ButtonLink } from '@/components/ButtonLink';
import { EmptyState } from '@/components/EmptyState';
import { useText } from '@/lib/intl/use-text';

export function NothingFound() {
  const text = useText();
  const asked = useSearch({ from: '/segments/saved' });
  if (Object.keys(asked).length === 0) {
    return (
      <EmptyState
        icon={IconBookmark}
        title={text('saved.none')}
        action={
          <ButtonLink to="/segments" search={{}}>
            {text('saved.new')}
          </ButtonLink>
        }
      >
        {text('saved.none.hint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconFilterOff}
      title={text('saved.noMatch')}
      action={
        <ButtonLink to="/segments/saved" search={{}}>
          {text('results.clear')}
        </ButtonLink>
      }
    />
  );
}
