import type { Language } from '../../domain/language.ts';
import { type Translate, translator } from './translate.ts';

/** The language of the native parts, changed by the page or by the menu. */
export interface Locale {
  current(): Language;
  translate(): Translate;
  change(language: Language): void;
  onChange(listener: (language: Language) => void): void;
}

export function localeChoice(initial: Language, keep: (language: Language) => void): Locale {
  let language = initial;
  const listeners: ((language: Language) => void)[] = [];
  return {
    current: () => language,
    translate: () => translator(language),
    change: (next) => {
      if (next === language) return;
      language = next;
      keep(next);
      for (const listener of listeners) listener(next);
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
