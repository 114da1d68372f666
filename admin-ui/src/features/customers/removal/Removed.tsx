import { IconUserMinus } from '@tabler/icons-react';
import { ButtonLink } from '@/components/ButtonLink';
import { EmptyState } from '@/components/EmptyState';
import { useTitle } from '@/components/use-title';
import { useText } from '@/lib/intl/use-text';
import type { Removal } from './removal';

export function Removed({ kind, forgotten }: Removal) {
  const text = useText();
  useTitle(text(`removal.done.${kind}`));
  return (
    <div role="status">
      <EmptyState
        wholePage
        icon={IconUserMinus}
        title={text(`removal.done.${kind}`)}
        action={<ButtonLink to="/segments">{text('notFound.home')}</ButtonLink>}
      >
        {text(forgotten ? 'removal.forgotten' : 'removal.soonForgotten')}
      </EmptyState>
    </div>
  );
}
