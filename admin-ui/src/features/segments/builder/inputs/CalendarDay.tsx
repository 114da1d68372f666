import { Group, NativeSelect } from '@mantine/core';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';

/** 29 February is a day of its own. */
const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface CalendarDayProps {
  label: string;
  /** Of no year, such as `12-20`. */
  day: string;
  onChange: (day: string) => void;
}

export function CalendarDay({ label, day, onChange }: CalendarDayProps) {
  const text = useText();
  const { monthName } = useFormats();
  const [month = '01', date = '01'] = day.split('-');
  const change = (newMonth: string, newDate: string) => onChange(`${newMonth}-${within(newMonth, newDate)}`);
  return (
    <Group gap={4} wrap="nowrap" component="span">
      <NativeSelect
        size="sm"
        aria-label={text('builder.month', { label })}
        value={month}
        data={numbers(12).map((value) => ({ value, label: monthName(Number(value)) }))}
        onChange={(event) => change(event.currentTarget.value, date)}
      />
      <NativeSelect
        size="sm"
        aria-label={text('builder.day', { label })}
        value={date}
        data={numbers(lengthOf(month)).map((value) => ({ value, label: String(Number(value)) }))}
        onChange={(event) => change(month, event.currentTarget.value)}
      />
    </Group>
  );
}

function within(month: string, date: string): string {
  return two(Math.min(Number(date), lengthOf(month)));
}

function lengthOf(month: string): number {
  return DAYS_OF_MONTHS[Number(month) - 1] ?? 31;
}

function numbers(size: number): string[] {
  return Array.from({ length: size }, (_, index) => two(index + 1));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
