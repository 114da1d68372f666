import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { MirrorRun } from '../api/read-mirror';

/** When a run began, or was asked for, and by whom. */
export function useAsked({ requestedBy, requestedAt, startedAt }: MirrorRun): string {
  const text = useText();
  const { dayAndTime } = useFormats();
  const who = requestedBy === null ? text('run.byItself') : text('run.by', { name: requestedBy });
  return `${dayAndTime(startedAt ?? requestedAt)} · ${who}`;
}

/** How far a run is or came, how fast, and when it ends or how long it took. */
export function useWork({ done, total, rate, estimatedEnd, startedAt, endedAt }: MirrorRun): string {
  const text = useText();
  const { number, duration, fromNow } = useFormats();
  const took = startedAt !== null && endedAt !== null && Date.parse(endedAt) - Date.parse(startedAt);
  return [
    done === total
      ? text('run.allDone', { count: total })
      : text('run.done', { done: number(done), total: number(total) }),
    took !== false && duration(took),
    rate !== null && text('run.rate', { rate: number(Math.round(rate)) }),
    estimatedEnd !== null && text('run.ends', { when: fromNow(soon(estimatedEnd)) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A run that takes longer than was thought ends in a second, never in the past. */
function soon(instant: string): number {
  return Math.max(1_000, Date.parse(instant) - Date.now());
}
