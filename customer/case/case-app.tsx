import { SpeechContext } from '../language/speech.ts';
import { LanguageSwitch } from '../screens/language-switch.tsx';
import { useChosenLanguage } from '../screens/use-chosen-language.ts';
import type { CaseApi } from './case-api.ts';
import { CaseScreen } from './case-screen.tsx';

/** The page behind a private link. */
export function CaseApp({ api, token }: { api: CaseApi; token: string }) {
  const speech = useChosenLanguage();
  return (
    <SpeechContext value={speech}>
      <header className="top">
        <h1 className="brand">{speech.say('caseTitle')}</h1>
        <LanguageSwitch />
      </header>
      <CaseScreen api={api} token={token} />
    </SpeechContext>
  );
}
