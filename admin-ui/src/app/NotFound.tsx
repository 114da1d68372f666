import { IconMapQuestion } from '@tabler/icons-react';
import { ButtonLink } from '@/components/ButtonLink';
import { EmptyState } from '@/components/EmptyState';
import { useTitle } from '@/components/use-title';
import { useText } from '@/lib/intl/use-text';

export function NotFound() {
  const text = useText();
  useTitle(text('notFound.title'));
  return (
    <EmptyState
      wholePage
      icon={IconMapQuestion}
      title={text('notFound.title')}
      action={<ButtonLink to="/segments">{text('notFound.home')}</ButtonLink>}
    />
  );
}
