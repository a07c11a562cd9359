import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languageSchema } from '../../domain/language.ts';
import type { Duration, Instant } from '../../domain/time.ts';
import { inWords, stopwatch } from './format-duration.ts';
import { date, day, dayAndTime, shortDate, time, timeWithSeconds } from './format-instant.ts';
import { sizeInWords } from './format-size.ts';

/** Times and durations in the language shown now. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language: Language = languageSchema.catch('en').parse(i18n.language);
  return useMemo(
    () => ({
      language,
      stopwatch,
      inWords: (ms: Duration) => inWords(ms, language),
      time: (at: Instant) => time(at, language),
      timeWithSeconds: (at: Instant) => timeWithSeconds(at, language),
      day: (at: Instant, now: Instant) => day(at, now, language),
      date: (at: Instant) => date(at, language),
      shortDate: (at: Instant) => shortDate(at, language),
      dayAndTime: (at: Instant, now: Instant) => dayAndTime(at, now, language),
      fileSize: (bytes: number) => sizeInWords(bytes, language),
      /** Words one after the other: 、 in Chinese, a comma in English. */
      list: (words: readonly string[]) => words.join(language === 'zh-CN' ? '、' : ', '),
      /** What something is called, and what it is. */
      pair: (label: string, words: string | number) =>
        `${label}${language === 'zh-CN' ? '：' : ': '}${words}`,
      /** Said in brackets after something else. */
      aside: (words: string) => (language === 'zh-CN' ? `（${words}）` : ` (${words})`),
      number: (value: number, digits = 0) =>
        value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    }),
    [language],
  );
}
