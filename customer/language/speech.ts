import { createContext, use } from 'react';
import type { Language } from '../../domain/language.ts';
import { type Say, speak } from './words.ts';

export interface Speech {
  language: Language;
  say: Say;
  setLanguage(language: Language): void;
}

export const SpeechContext = createContext<Speech>({
  language: 'en',
  say: speak('en'),
  setLanguage: () => {},
});

/** The sentences in the customer's language, and the way to change it. */
export const useSpeech = (): Speech => use(SpeechContext);
