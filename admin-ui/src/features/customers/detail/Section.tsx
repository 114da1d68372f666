import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '@/components/Panel';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Panel label={title}>
      <Title order={2} size="h5" mb="sm">
        {title}
      </Title>
      {children}
    </Panel>
  );
}
