import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '@/components/ErrorState';

/** The last net: a page that failed to draw, or whose code could not be loaded. */
export function PageFailed({ error }: ErrorComponentProps) {
  return <ErrorState wholePage error={error} retry={() => location.reload()} />;
}
