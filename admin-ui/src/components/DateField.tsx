import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates';
import '@mantine/dates/styles.css';
import dayjs from 'dayjs';
// The calendar's month and weekday names; English is built in.
import 'dayjs/locale/ru';
import 'dayjs/locale/zh-cn';
import { useLanguage } from '@/lib/intl/LanguageProvider';

/** The same in every language, and nobody mistakes the month for the day. */
const FORMAT = 'YYYY-MM-DD';

/** A calendar date, typed or picked. Calendars are large: whoever is on the first page brings it lazily. */
export function DateField(props: DateInputProps) {
  const { language } = useLanguage();
  return (
    <DatesProvider settings={{ locale: language === 'zh' ? 'zh-cn' : language, firstDayOfWeek: 1 }}>
      <DateInput valueFormat={FORMAT} placeholder={FORMAT} dateParser={wholeDate} {...props} />
    </DatesProvider>
  );
}

/** A date that is still being typed is none yet: "2026" would be taken for its first of January. */
function wholeDate(text: string): string | null {
  return dayjs(text).format(FORMAT) === text ? text : null;
}
