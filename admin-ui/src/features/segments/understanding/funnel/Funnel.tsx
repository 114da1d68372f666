import { Text, Title } from '@mantine/core';
import { Panel } from '@/components/Panel';
import { useText } from '@/lib/intl/use-text';
import { EVERYONE, nodeAt, pathOf, type Filter } from '../../filter/filter';
import { useSpeaker } from '../../builder/words/use-speaker';
import type { PartCount } from '../api/understand-segment';
import { PartWords } from '../PartWords';
import classes from './Funnel.module.css';
import { Step } from './Step';

interface FunnelProps {
  filter: Filter;
  everyone: number;
  steps: PartCount[];
  parts: PartCount[];
}

/** How many are left after each condition that must hold, in the order in which they stand in the builder. */
export function Funnel({ filter, everyone, steps, parts }: FunnelProps) {
  const text = useText();
  const speaker = useSpeaker(filter);
  const alone = new Map(parts.map(({ path, count }) => [path, count]));
  return (
    <Panel label={text('funnel.title')}>
      <Title order={2} size="h5">
        {text('funnel.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {text('funnel.hint')}
      </Text>
      <ol className={classes.steps}>
        <Step count={everyone} everyone={everyone}>
          {text('count.everyone')}
        </Step>
        {steps.map(({ path, count }, index) => (
          <Step
            key={path}
            count={count}
            before={steps[index - 1]?.count ?? everyone}
            everyone={everyone}
            {...(steps.length > 1 && { alone: alone.get(path) })}
          >
            <PartWords part={nodeAt(filter, pathOf(path)) ?? EVERYONE} speaker={speaker} />
          </Step>
        ))}
      </ol>
    </Panel>
  );
}
