import type { Language } from '../../domain/language.ts';

const KEY = 'shiftdesk.language';

/** The language to begin with: the link's, the one chosen before, else the browser's. */
export function firstLanguage(search: string, stored: string | null, browser: readonly string[]): Language {
  const asked = new URLSearchParams(search).get('lang') ?? stored ?? browser[0] ?? 'en';
  return asked.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export function loadLanguage(): Language {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(KEY);
  } catch {
    // Forbidden storage: the browser's language it is.
  }
  return firstLanguage(location.search, stored, navigator.languages);
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Forbidden storage: chosen for this visit only.
  }
}
