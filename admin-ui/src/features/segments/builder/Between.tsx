import { DateInput, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.css';
import type { Window } from '@/generated/operations';
import { useLanguage } from '@/lib/intl/LanguageProvider';
import { useText } from '@/lib/intl/use-text';
import './dayjs-languages';
import { Sentence } from './Sentence';

interface BetweenProps {
  label: string;
  window: Window;
  conflict: boolean;
  onChange: (window: Window) => void;
}

export default function Between({ label, window, conflict, onChange }: BetweenProps) {
  const text = useText();
  const { language } = useLanguage();
  const bound = (key: 'from' | 'until') => (
    <DateInput
      key={key}
      size="sm"
      w={132}
      // The same in every language, and nobody mistakes the month for the day.
      valueFormat="YYYY-MM-DD"
      placeholder="YYYY-MM-DD"
      aria-label={text(`builder.${key}`, { label })}
      error={conflict}
      value={window[key] ?? null}
      onChange={(value) => onChange({ from: window.from ?? null, until: window.until ?? null, [key]: value })}
    />
  );
  return (
    <DatesProvider settings={{ locale: language === 'zh' ? 'zh-cn' : language, firstDayOfWeek: 1 }}>
      <Sentence id="builder.between" controls={{ from: bound('from'), until: bound('until') }} />
    </DatesProvider>
  );
}
