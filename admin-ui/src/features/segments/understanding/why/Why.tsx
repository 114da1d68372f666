import { Group, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { Panel } from '@/components/Panel';
import { UnderstandingMessages } from '@/lib/intl/UnderstandingMessages';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { Answer } from './Answer';
import { SavedAnswer } from './SavedAnswer';
import { SegmentChoice } from './SegmentChoice';
import { useSegmentInHand } from './use-segment-in-hand';

/** Why a customer is in a segment or not: in the one that somebody came from, or in a saved one. */
export default function Why({ customerId }: { customerId: string }) {
  const { may } = useViewer();
  const { filter } = useSearch({ from: '/customers/$id' });
  if (!may('Customer.matches') || (!may('USE_SEGMENTS') && filter === undefined)) return null;
  return (
    <UnderstandingMessages>
      <WhyPanel customerId={customerId} />
    </UnderstandingMessages>
  );
}

function WhyPanel({ customerId }: { customerId: string }) {
  const text = useText();
  const { may } = useViewer();
  const { segment, filter: inAddress } = useSearch({ from: '/customers/$id' });
  const { filter, isUnreadable } = useSegmentInHand();
  return (
    <Panel label={text('why.title')}>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h5">
          {text('why.title')}
        </Title>
        {may('USE_SEGMENTS') && <SegmentChoice />}
      </Group>
      {isUnreadable && <Text size="sm">{text('why.unreadable')}</Text>}
      {filter && <Answer customerId={customerId} filter={filter} />}
      {inAddress === undefined && segment !== undefined && may('USE_SEGMENTS') && (
        <SavedAnswer customerId={customerId} id={segment} />
      )}
    </Panel>
  );
}
