import type { Language } from '../../domain/language.ts';
import { useSpeech } from '../language/speech.ts';

/** Languages are named in themselves, whoever looks. */
const names: [Language, string][] = [
  ['zh-CN', new Intl.DisplayNames('zh-CN', { type: 'language' }).of('zh') ?? 'zh'],
  ['en', new Intl.DisplayNames('en', { type: 'language' }).of('en') ?? 'en'],
];

export function LanguageSwitch() {
  const { language, say, setLanguage } = useSpeech();
  return (
    <fieldset className="languages">
      <legend className="unseen">{say('language')}</legend>
      {names.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => setLanguage(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
