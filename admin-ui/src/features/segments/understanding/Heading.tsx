import { Group, Text, Title } from '@mantine/core';
import { useTitle } from '@/components/use-title';
import { useText } from '@/lib/intl/use-text';
import { InWords } from '../builder/words/InWords';
import type { Filter } from '../filter/filter';
import { SegmentById } from '../saved/words/SegmentLink';
import { ToBuilder } from './ToBuilder';
import classes from './Understanding.module.css';

interface HeadingProps {
  filter: Filter;
  changed: boolean;
  /** Of the saved segment that it began as. */
  id?: string;
}

export function Heading({ filter, changed, id }: HeadingProps) {
  const text = useText();
  useTitle(text('understanding.title'));
  return (
    <div className={classes.heading}>
      <Group justify="space-between" align="center" gap="xs">
        <div className={classes.name}>
          <Title order={1}>{text('understanding.title')}</Title>
          {id !== undefined && <SegmentById id={id} />}
          {id !== undefined && changed && (
            <Text size="sm" c="var(--warning)" fw={560}>
              {text('understanding.changed')}
            </Text>
          )}
        </div>
        <ToBuilder />
      </Group>
      <InWords filter={filter} />
    </div>
  );
}
