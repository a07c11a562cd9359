import { dayOf } from '../../domain/calendar/site-time.ts';
import type { Language } from '../../domain/language.ts';
import type { Instant } from '../../domain/time.ts';

/** Every instant is shown on the site's clock, wherever the machine thinks it is. */
const timeZone = 'Asia/Shanghai';
const kept = new Map<string, Intl.DateTimeFormat>();

function format(at: Instant, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const formatter =
    kept.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone });
  kept.set(key, formatter);
  return formatter.format(at);
}

/** `14:37` */
export const time = (at: Instant, language: Language): string =>
  format(at, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `14:37:05` */
export const timeWithSeconds = (at: Instant, language: Language): string =>
  format(at, language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** The day as people say it from `now`: today, tomorrow, yesterday, else `Fri 20 Nov`. */
export function day(at: Instant, now: Instant, language: Language): string {
  const away = dayOf(at) - dayOf(now);
  if (Math.abs(away) <= 1)
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(away, 'day');
  const sameYear = format(at, language, { year: 'numeric' }) === format(now, language, { year: 'numeric' });
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
  return format(at, language, sameYear ? options : { ...options, year: 'numeric' });
}

/** `Fri 20 Nov`, `11月20日周五`: where many days stand beside each other. */
export const shortDate = (at: Instant, language: Language): string =>
  format(at, language, { weekday: 'short', day: 'numeric', month: 'short' });

/** `Fri 20 Nov 2026`: for what is read on another day, such as a file. */
export const date = (at: Instant, language: Language): string =>
  format(at, language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** `14:37` on the same day, else the day before it: `tomorrow 09:00`. */
export function dayAndTime(at: Instant, now: Instant, language: Language): string {
  const clock = time(at, language);
  return dayOf(at) === dayOf(now) ? clock : `${day(at, now, language)} ${clock}`;
}
