import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';

interface EmptyStateProps {
  icon: ComponentType<{ size?: number; stroke?: number }>;
  title: string;
  children?: ReactNode;
  /** What to do about it. */
  action?: ReactNode;
  /** The page has nothing else to show: what is said here is its heading. */
  wholePage?: boolean;
}

export function EmptyState({ icon: Icon, title, children, action, wholePage }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <ThemeIcon size={44} radius="xl" variant="light">
        <Icon size={22} stroke={1.6} />
      </ThemeIcon>
      {wholePage ? (
        <Title order={1} size="h4">
          {title}
        </Title>
      ) : (
        <Text fw={600}>{title}</Text>
      )}
      {children && (
        <Text size="sm" c="dimmed" maw={440} component="div">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
