import { clockTime, dayOf, isoDate, weekdayOf } from '../calendar/site-time.ts';
import type { Language } from '../language.ts';
import type { Instant } from '../time.ts';

const WEEKDAYS: Record<Language, readonly string[]> = {
  'zh-CN': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * An instant as a customer reads it in a message, on the site's clock and saying so (C-008):
 * `北京时间11月23日（星期一）09:00`, `Monday 23 November, 09:00 (China time)`.
 */
export function openingWords(at: Instant, language: Language): string {
  const day = dayOf(at);
  const [month, date] = isoDate(day).split('-').slice(1).map(Number);
  const weekday = WEEKDAYS[language][weekdayOf(day)];
  if (language === 'zh-CN') return `北京时间${month}月${date}日（${weekday}）${clockTime(at)}`;
  return `${weekday} ${date} ${MONTHS[(month ?? 1) - 1]}, ${clockTime(at)} (China time)`;
}
