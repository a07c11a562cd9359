import { useEffect, useMemo, useState } from 'react';
import { keepLanguage, loadLanguage } from '../language/choice.ts';
import type { Speech } from '../language/speech.ts';
import { speak } from '../language/words.ts';

/** The language of the page, kept for the next visit. */
export function useChosenLanguage(): Speech {
  const [language, choose] = useState(loadLanguage);
  const say = useMemo(() => speak(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say('title');
  }, [language, say]);
  return useMemo(
    () => ({
      language,
      say,
      setLanguage: (next) => {
        keepLanguage(next);
        choose(next);
      },
    }),
    [language, say],
  );
}
