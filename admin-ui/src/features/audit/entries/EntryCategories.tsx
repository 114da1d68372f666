import { Badge, Group } from '@mantine/core';
import type { DataCategory } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';

export function EntryCategories({ categories }: { categories: DataCategory[] }) {
  const text = useText();
  if (categories.length === 0) return null;
  return (
    <Group gap={4}>
      {categories.map((category) => (
        <Badge key={category} size="xs" variant="default" tt="none" fw={500}>
          {text(`right.${category}`)}
        </Badge>
      ))}
    </Group>
  );
}
