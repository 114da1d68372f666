import { Group, Text, VisuallyHidden } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { Panel } from '@/components/Panel';
import { useText } from '@/lib/intl/use-text';
import { isEmpty } from '../filter/filter';
import type { Segment } from '../use-segment';
import { BuilderContext } from './builder-context';
import { GroupEditor } from './GroupEditor';
import { Tools } from './tools/Tools';
import { useBuilderKeys } from './use-builder-keys';
import { useBuilderValue } from './use-builder-value';
import { InWords } from './words/InWords';

const Builder = memo(function Builder({ segment }: { segment: Segment }) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const { value, said, pasted, paste } = useBuilderValue(segment, place);
  const keys = useBuilderKeys(value, segment, place, paste);
  const filter = segment.draft;
  return (
    <Panel label={text('builder.title')}>
      <BuilderContext value={value}>
        <div ref={place} {...keys}>
          <GroupEditor filter={filter} path={[]} aside={<Tools segment={segment} pasted={pasted} />} />
        </div>
      </BuilderContext>
      {isEmpty(filter) ? <Everyone /> : <InWords filter={filter} />}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Panel>
  );
});

export default Builder;

function Everyone() {
  const text = useText();
  return (
    <Group gap={8} mt="sm">
      <IconWorld size={18} stroke={1.6} aria-hidden="true" />
      <Text size="sm">
        <b>{text('builder.everyone')}</b> {text('builder.everyone.hint')}
      </Text>
    </Group>
  );
}
