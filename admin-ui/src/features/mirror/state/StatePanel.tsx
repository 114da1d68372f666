import { Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconHistory, IconPlayerStop } from '@tabler/icons-react';
import { Panel } from '@/components/Panel';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { MirrorReport } from '../api/read-mirror';
import classes from './StatePanel.module.css';

const LOOKS = {
  CURRENT: { icon: IconCheck, color: 'green' },
  BEHIND: { icon: IconHistory, color: 'yellow' },
  STOPPED: { icon: IconPlayerStop, color: 'red' },
} as const;

export function StatePanel({ report }: { report: MirrorReport }) {
  const text = useText();
  const { duration } = useFormats();
  const { state, problem, freshness } = report;
  const { icon: Icon, color } = LOOKS[state];
  return (
    <Panel label={text('mirror.state')} className={classes.panel}>
      <ThemeIcon size={44} radius="xl" variant="light" color={color}>
        <Icon size={24} stroke={1.7} />
      </ThemeIcon>
      <div className={classes.sentence}>
        <Text component="div" role="status" size="lg" fw={640}>
          {text(`mirror.state.${state}`, { duration: duration(freshness.lagMillis) })}
        </Text>
        {/* The server's own words, which name indices and remedies. */}
        {problem && <Text size="sm">{problem}</Text>}
        <Text size="sm" c="dimmed">
          {text(`mirror.state.${state}.hint`)}
        </Text>
      </div>
      <Figures report={report} />
    </Panel>
  );
}

function Figures({ report: { freshness, pending, parked } }: { report: MirrorReport }) {
  const text = useText();
  const { duration, number } = useFormats();
  const figures = [
    { label: text('mirror.lag'), value: duration(freshness.lagMillis) },
    { label: text('mirror.pending'), value: number(pending) },
    { label: text('mirror.parked'), value: number(parked) },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
