// The calendar's month and weekday names; English is built in.
import 'dayjs/locale/ru';
import 'dayjs/locale/zh-cn';
