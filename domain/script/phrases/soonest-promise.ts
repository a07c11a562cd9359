import { isBusinessDate, nthBusinessDay } from '../../calendar/business-calendar.ts';
import { atMinute, dayOf, isoDate, type SiteDay, timeOfDayMs, weekdayOf } from '../../calendar/site-time.ts';
import type { Language } from '../../language.ts';
import { HOUR, type Instant } from '../../time.ts';

const NOON = 12 * 60;
const EVENING = 18 * 60;
/** From then on nobody promises an answer for the same day. */
const LATE = 17 * HOUR;

/** The end of this working day, or when that is near the noon of the next one: a time that can be kept (C-044). */
export function soonestPromise(now: Instant): Instant {
  const today = dayOf(now);
  if (isBusinessDate(today) && timeOfDayMs(now) < LATE) return atMinute(today, EVENING);
  return atMinute(nthBusinessDay(today, 1), NOON);
}

const CHINESE_DAYS = '日一二三四五六';
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The soonest promise in the words a promise is read in (`spokenPromise`): 今天18:00前, by 12:00 on Monday. */
export function soonestPromiseWords(now: Instant, language: Language): string {
  const at = soonestPromise(now);
  const [today, day] = [dayOf(now), dayOf(at)];
  const clock = day === today ? '18:00' : '12:00';
  if (language === 'zh-CN') return `${chineseDay(today, day)}${clock}前`;
  return `by ${clock} ${englishDay(today, day)}`;
}

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

const mondayOf = (day: SiteDay): SiteDay => day - ((weekdayOf(day) + 6) % 7);
const monthAndDay = (day: SiteDay): number[] => isoDate(day).split('-').slice(1).map(Number);

function chineseDay(today: SiteDay, day: SiteDay): string {
  if (day - today < 2) return day === today ? '今天' : '明天';
  const weeks = (mondayOf(day) - mondayOf(today)) / 7;
  const [month, date] = monthAndDay(day);
  return weeks > 1 ? `${month}月${date}日` : `${weeks === 1 ? '下周' : '周'}${CHINESE_DAYS[weekdayOf(day)]}`;
}

function englishDay(today: SiteDay, day: SiteDay): string {
  if (day - today < 2) return day === today ? 'today' : 'tomorrow';
  const [month, date] = monthAndDay(day);
  return day - today > 7
    ? `on ${date} ${ENGLISH_MONTHS[(month ?? 1) - 1]}`
    : `on ${ENGLISH_DAYS[weekdayOf(day)]}`;
}
