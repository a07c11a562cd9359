import { clockTime, dayOf } from '../../domain/calendar/site-time.ts';
import type { Language } from '../../domain/language.ts';
import type { OpeningHours } from '../../domain/queue/queue.ts';
import { DAY, MINUTE } from '../../domain/time.ts';
import type { Say } from '../language/words.ts';

/** The time of day of a message on the customer's own clock. */
export const timeOfDay = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(at);

/** When service opens, in the centre's time: `tomorrow 09:00`. */
export function openingMoment(at: number, now: number, language: Language, say: Say): string {
  const time = clockTime(at);
  const days = dayOf(at) - dayOf(now);
  if (days === 0) return say('whenToday', { time });
  if (days === 1) return say('whenTomorrow', { time });
  const day = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(at);
  return say('whenDay', { day, time });
}

const minuteOfDay = (minute: number): string => {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

/** A queue's opening hours in one line. */
export function hoursInWords({ days, opensAt, closesAt }: OpeningHours, say: Say): string {
  if (days === 'everyDay' && opensAt === 0 && closesAt === DAY / MINUTE) return say('hoursAllDay');
  const key = days === 'everyDay' ? 'hoursEveryDay' : 'hoursBusinessDays';
  return say(key, { from: minuteOfDay(opensAt), to: minuteOfDay(closesAt) });
}

/** An estimated wait the way one would say it: no seconds that nobody can keep. */
export function waitInWords(ms: number | undefined, say: Say): string {
  if (ms === undefined) return say('waitUnknown');
  if (ms < MINUTE) return say('waitUnderMinute');
  return say('waitMinutes', { minutes: Math.ceil(ms / MINUTE) });
}
