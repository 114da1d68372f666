import { DateField } from '@/components/DateField';
import type { Window } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';
import { Sentence } from '../Sentence';

interface BetweenProps {
  label: string;
  window: Window;
  conflict: boolean;
  onChange: (window: Window) => void;
}

export default function Between({ label, window, conflict, onChange }: BetweenProps) {
  const text = useText();
  const bound = (key: 'from' | 'until') => (
    <DateField
      key={key}
      size="sm"
      w={132}
      aria-label={text(`builder.${key}`, { label })}
      error={conflict}
      value={window[key] ?? null}
      onChange={(value) => onChange({ from: window.from ?? null, until: window.until ?? null, [key]: value })}
    />
  );
  return <Sentence id="builder.between" controls={{ from: bound('from'), until: bound('until') }} />;
}
