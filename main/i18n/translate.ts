import type { Language } from '../../domain/language.ts';
import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

export type MessageKey = keyof typeof en;
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

const messages: Record<Language, Record<MessageKey, string>> = { en, 'zh-CN': zhCN };

/** The words of native menus and dialogs. `{name}` in a message is replaced by the value of that name. */
export function translator(language: Language): Translate {
  return (key, values = {}) =>
    messages[language][key].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
