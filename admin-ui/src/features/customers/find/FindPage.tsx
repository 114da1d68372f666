import { Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { ButtonLink } from '@/components/ButtonLink';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { useTitle } from '@/components/use-title';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { Finder } from './Finder';

export function FindPage() {
  const text = useText();
  const { may } = useViewer();
  useTitle(text('customers.title'));
  return (
    <>
      <Title order={1}>{text('customers.title')}</Title>
      <Text c="dimmed" size="sm" mb="md">
        {text('customers.subtitle')}
      </Text>
      {may('Query.customers(search:)') ? (
        <Finder />
      ) : (
        <Panel label={text('customers.title')}>
          <EmptyState
            icon={IconLock}
            title={text('find.notPermitted')}
            action={<ButtonLink to="/segments">{text('find.notPermitted.segments')}</ButtonLink>}
          >
            {text('find.notPermitted.hint')}
          </EmptyState>
        </Panel>
      )}
    </>
  );
}
