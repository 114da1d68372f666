import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '@/components/EmptyState';
import { useTitle } from '@/components/use-title';
import { useText } from '@/lib/intl/use-text';

export function NotFound() {
  const text = useText();
  useTitle(text('notFound.title'));
  return (
    <EmptyState
      icon={IconMapQuestion}
      title={text('notFound.title')}
      action={<Link to="/segments">{text('notFound.home')}</Link>}
    />
  );
}
