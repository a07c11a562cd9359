import type { Language } from '../../domain/language.ts';
import en from '../i18n/en.json' with { type: 'json' };
import zhCN from '../i18n/zh-CN.json' with { type: 'json' };

type Words = typeof en;
/** A sentence of the page, by name. */
export type WordKey = Exclude<keyof Words, 'problem'>;
export type Say = (key: WordKey, values?: Record<string, string | number>) => string;

const words: Record<Language, Words> = { en, 'zh-CN': zhCN };

const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));

/** Speaks the page's sentences in one language. */
export const speak =
  (language: Language): Say =>
  (key, values = {}) =>
    fill(words[language][key], values);

/** Why the server refused, in words; the general sentence for a reason this page does not know. */
export function problemIn(language: Language, code: string): string {
  const { problem } = words[language];
  return code in problem ? problem[code as keyof typeof problem] : problem.refused;
}
