import { IconChevronLeft } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { ButtonLink } from '@/components/ButtonLink';
import { useText } from '@/lib/intl/use-text';

/** Back to the builder, where the segment stands as it does here. */
export function ToBuilder() {
  const text = useText();
  const { filter, segment, seen } = useSearch({ from: '/segments/understanding' });
  return (
    <ButtonLink
      to="/segments"
      search={{ filter, segment, seen }}
      variant="default"
      leftSection={<IconChevronLeft size={16} stroke={1.7} aria-hidden="true" />}
    >
      {text('understanding.toBuilder')}
    </ButtonLink>
  );
}
