import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';

/** Beyond this, in milliseconds, an answer is noticeably behind the record. */
const LATE = 10_000;

/** The sentence that says how old an answer is, once that is worth saying. */
export function useLateness(lagMillis: number | undefined): string | undefined {
  const text = useText();
  const { fromNow } = useFormats();
  if (lagMillis === undefined || lagMillis <= LATE) return undefined;
  return text('freshness.late', { ago: fromNow(-lagMillis) });
}
