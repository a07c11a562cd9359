import { timeOfDayMs } from '../calendar/site-time.ts';
import type { Language } from '../language.ts';
import { HOUR, type Instant } from '../time.ts';

/** Greetings by the hour they start at: wording a script fills in, part of the message in the customer's language. */
const WORDS: Record<Language, readonly [fromHour: number, word: string][]> = {
  'zh-CN': [
    [18, '晚上好'],
    [14, '下午好'],
    [11, '中午好'],
    [9, '上午好'],
    [5, '早上好'],
  ],
  en: [
    [18, 'Good evening'],
    [12, 'Good afternoon'],
    [5, 'Good morning'],
  ],
};
const NIGHT: Record<Language, string> = { 'zh-CN': '晚上好', en: 'Good evening' };

/** The greeting for the hour at the site, such as 上午好 (C-039). */
export function timeOfDay(now: Instant, language: Language): string {
  const time = timeOfDayMs(now);
  return WORDS[language].find(([fromHour]) => time >= fromHour * HOUR)?.[1] ?? NIGHT[language];
}
