import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RfmCondition } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useRfmGroups } from '../../api/list-rfm-groups';
import classes from '../Builder.module.css';
import type { InputProps } from './input-props';
import { WholeRangeInput } from './RangeInput';
import { ValuesInput } from './ValuesInput';

const MEASURES = ['recency', 'frequency', 'monetary'] as const;

type RankingProps = Omit<InputProps<RfmCondition>, 'kind' | 'label'>;

/** Fifths of everybody who has ordered, 5 the best, and the groups that they are called. */
export function RankingInput({ value: ranking, onChange }: RankingProps) {
  const text = useText();
  const { may } = useViewer();
  const groups = useRfmGroups();
  const change = (part: keyof RfmCondition, said: object, isEmpty: boolean) => {
    const { [part]: _, ...others } = ranking;
    onChange(isEmpty ? others : { ...others, [part]: said });
  };
  return (
    <Stack gap="xs" flex="1 1 300px" miw={0} maw="100%">
      {MEASURES.filter((measure) => may(`RfmCondition.${measure}`)).map((measure) => (
        <Part key={measure} name={text(`builder.part.${measure}`)}>
          <WholeRangeInput
            label={text(`builder.part.${measure}`)}
            value={ranking[measure] ?? {}}
            onChange={(range) => change(measure, range, range.gte == null && range.lte == null)}
          />
        </Part>
      ))}
      {may('RfmCondition.group') && (
        <Part name={text('builder.part.group')}>
          <ValuesInput
            label={text('builder.part.group')}
            values={ranking.group?.in ?? []}
            offered={groups}
            onChange={(chosen) => change('group', { in: chosen }, chosen.length === 0)}
          />
        </Part>
      )}
    </Stack>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <Text size="sm" component="span">
        {name}
      </Text>
      <Group gap={6} miw={0} className={classes.partInput}>
        {children}
      </Group>
    </div>
  );
}
