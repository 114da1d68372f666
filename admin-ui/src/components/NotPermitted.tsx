import { IconLock } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import { ButtonLink } from './ButtonLink';
import { EmptyState } from './EmptyState';

/** A page that exists, and not for this viewer. */
export function NotPermitted() {
  const text = useText();
  return (
    <EmptyState
      wholePage
      icon={IconLock}
      title={text('problem.FORBIDDEN')}
      action={<ButtonLink to="/segments">{text('notFound.home')}</ButtonLink>}
    >
      {text('problem.FORBIDDEN.hint')}
    </EmptyState>
  );
}
