import { NativeSelect, NumberInput, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useText } from '@/lib/intl/use-text';
import type { DateCondition, Window } from '@/generated/operations';
import { windowFlaw } from '../../filter/flaws';
import { Sentence } from '../Sentence';
import type { InputProps } from './input-props';

/** Calendars are large and seldom asked for: they come when somebody says "between". */
const Between = lazy(() => import('./Between'));

interface WindowInputProps {
  label: string;
  /** Absent: at any time, where that may be said. */
  window: Window | undefined;
  mayBeAnyTime?: boolean;
  onChange: (window: Window | undefined) => void;
}

type Mode = 'anyTime' | 'lastDays' | 'between';

const FRESH: Record<Mode, Window | undefined> = {
  anyTime: undefined,
  lastDays: { lastDays: 90 },
  between: { from: null, until: null },
};

/** One that is always there. */
export function DatesInput({ label, value, onChange }: InputProps<DateCondition>) {
  return (
    <WindowInput
      label={label}
      window={value.within}
      onChange={(within) => onChange({ within: within ?? {} })}
    />
  );
}

export function WindowInput({ label, window, mayBeAnyTime, onChange }: WindowInputProps) {
  const text = useText();
  const mode = modeOf(window);
  const modes: Mode[] = mayBeAnyTime ? ['lastDays', 'between', 'anyTime'] : ['lastDays', 'between'];
  const conflict = window !== undefined && windowFlaw(window) === 'conflict';
  return (
    <>
      <NativeSelect
        size="sm"
        w="auto"
        aria-label={text('builder.window', { label })}
        value={mode}
        data={modes.map((value) => ({ value, label: text(`builder.window.${value}`) }))}
        onChange={(event) => onChange(FRESH[event.currentTarget.value as Mode])}
      />
      {mode === 'lastDays' && (
        <LastDays label={label} days={window?.lastDays} conflict={conflict} onChange={onChange} />
      )}
      {mode === 'between' && window && (
        <Suspense fallback={null}>
          <Between label={label} window={window} conflict={conflict} onChange={onChange} />
        </Suspense>
      )}
      {conflict && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {text(mode === 'lastDays' ? 'builder.conflict.days' : 'builder.conflict.dates')}
        </Text>
      )}
    </>
  );
}

function modeOf(window: Window | undefined): Mode {
  if (!window) return 'anyTime';
  return window.from !== undefined || window.until !== undefined ? 'between' : 'lastDays';
}

interface LastDaysProps {
  label: string;
  days: number | null | undefined;
  conflict: boolean;
  onChange: (window: Window) => void;
}

function LastDays({ label, days, conflict, onChange }: LastDaysProps) {
  const text = useText();
  const input = (
    <NumberInput
      key="days"
      size="sm"
      w={84}
      hideControls
      allowNegative={false}
      decimalScale={0}
      inputMode="numeric"
      error={conflict}
      aria-label={text('builder.days', { label })}
      value={days ?? ''}
      onChange={(value) => onChange(typeof value === 'number' ? { lastDays: value } : {})}
    />
  );
  return <Sentence id="builder.lastDays" controls={{ days: input }} />;
}
