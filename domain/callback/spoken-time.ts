import { atMinute, dayOf, type SiteDay, weekdayOf } from '../calendar/site-time.ts';
import type { Instant } from '../time.ts';

const NOON = 12 * 60;

/**
 * The instant that words such as “明天中午前”, “周五下午3点” or “by 5 pm tomorrow” stand for, on the site's clock. A part of
 * the day stands for its end, a day alone for six in the evening; an hour alone is today's. Undefined without any.
 */
export function dayAndMinute(words: string, now: Instant): Instant | undefined {
  const day = dayIn(words, dayOf(now));
  const minute = clockIn(words) ?? partIn(words);
  if (day === undefined && minute === undefined) return undefined;
  return atMinute(day ?? dayOf(now), minute ?? EVENING);
}

const EVENING = 18 * 60;

/** The first that is found counts; longer words stand before those they contain. */
const DAYS: readonly [RegExp, number][] = [
  [/大后天/, 3],
  [/后天|\bday after tomorrow\b/i, 2],
  [/明天|明日|明早|明晚|\btomorrow\b/i, 1],
  [/今天|今日|今晚|当天|\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b/i, 0],
];
const CHINESE_WEEKDAY = /(下)?(?:周|星期|礼拜)([一二三四五六日天])/;
const ENGLISH_WEEKDAY = /\b(next )?(sun|mon|tues|wednes|thurs|fri|satur)day\b/i;
const ENGLISH_WEEKDAYS = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];

function dayIn(words: string, today: SiteDay): SiteDay | undefined {
  const chinese = CHINESE_WEEKDAY.exec(words);
  // 下周 is the week after this one, which begins on Monday; “next Friday” is the Friday to come.
  if (chinese) {
    const monday = today - ((weekdayOf(today) + 6) % 7);
    const place = '一二三四五六日'.indexOf(chinese[2] === '天' ? '日' : (chinese[2] ?? ''));
    return monday + place + (chinese[1] ? 7 : 0);
  }
  const english = ENGLISH_WEEKDAY.exec(words);
  if (english) {
    const weekday = ENGLISH_WEEKDAYS.indexOf((english[2] ?? '').toLowerCase());
    return today + ((weekday - weekdayOf(today) + 7) % 7 || 7);
  }
  const named = DAYS.find(([word]) => word.test(words));
  return named && today + named[1];
}

/** The end of each part of the day, in minutes after midnight. */
const PARTS: readonly [RegExp, number][] = [
  [/中午|正午|\bnoon\b|\bmidday\b|\blunch ?time\b/i, NOON],
  [/早上|早晨|明早/, 10 * 60],
  [/上午|\bmorning\b/i, NOON],
  [/下午|下班前|\bafternoon\b|\bend of (?:the )?(?:day|business)\b/i, EVENING],
  [/傍晚|晚上|今晚|明晚|\bevening\b|\btonight\b/i, 20 * 60],
];

const partIn = (words: string): number | undefined => PARTS.find(([word]) => word.test(words))?.[1];

const CHINESE_HOURS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const CHINESE_CLOCK = /(\d{1,2}|十[一二]?|[一两二三四五六七八九])点(?:(半)|(一刻)|(三刻)|(\d{1,2})分?)?/;
const DIGITS = /(?<![\d.:：])(\d{1,2})[:：](\d{2})(?!\d)(?:\s*([ap])m\b)?/i;
const ENGLISH_HOUR = /\b(\d{1,2})\s*([ap])m\b/i;
const LATER_HALF = /下午|傍晚|晚上|今晚|明晚|\bafternoon\b|\bevening\b|\btonight\b/i;
const EARLIER_HALF = /早上|上午|明早|凌晨|\bmorning\b/i;

/** A time of the clock, in minutes after midnight. From one to seven without more is the afternoon: nobody works before. */
function clockIn(words: string): number | undefined {
  const digits = DIGITS.exec(words);
  if (digits)
    return minuteOf(words, Number(digits[1]), Number(digits[2]), digits[3], digits[1]?.startsWith('0'));
  const english = ENGLISH_HOUR.exec(words);
  if (english) return minuteOf(words, Number(english[1]), 0, english[2]);
  const chinese = CHINESE_CLOCK.exec(words);
  if (!chinese) return undefined;
  const spoken = chinese[1] === '两' ? '二' : (chinese[1] ?? '');
  const hour = /\d/.test(spoken) ? Number(spoken) : CHINESE_HOURS.indexOf(spoken);
  const minute = chinese[2] ? 30 : chinese[3] ? 15 : chinese[4] ? 45 : Number(chinese[5] ?? 0);
  return minuteOf(words, hour, minute);
}

function minuteOf(
  words: string,
  hour: number,
  minute: number,
  half?: string,
  exact = false,
): number | undefined {
  if (hour > 23 || minute > 59) return undefined;
  if (half) return (hour % 12) * 60 + minute + (half.toLowerCase() === 'p' ? NOON : 0);
  const early = EARLIER_HALF.test(words) || exact;
  const later = hour < 12 && !early && (LATER_HALF.test(words) || (hour >= 1 && hour <= 7));
  return hour * 60 + minute + (later ? NOON : 0);
}
