import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ChatClient, ChatState } from './chat/chat-client.ts';
import { keepLanguage, loadLanguage } from './language/choice.ts';
import { type Speech, SpeechContext, useSpeech } from './language/speech.ts';
import { speak } from './language/words.ts';
import { ChatScreen } from './screens/chat-screen.tsx';
import { LanguageSwitch } from './screens/language-switch.tsx';
import { StartScreen } from './screens/start-screen.tsx';
import { Unreachable } from './screens/unreachable.tsx';

/** The customer's page: queues and a form, then the conversation. */
export function App({ client }: { client: ChatClient }) {
  const state = useSyncExternalStore(client.subscribe, client.state);
  const speech = useChosenLanguage();
  return (
    <SpeechContext value={speech}>
      <header className="top">
        <Brand state={state} />
        <LanguageSwitch />
      </header>
      <Screen client={client} state={state} />
    </SpeechContext>
  );
}

function Screen({ client, state }: { client: ChatClient; state: ChatState }) {
  if (state.token) return <ChatScreen client={client} state={state} />;
  if (state.info) return <StartScreen client={client} state={state} info={state.info} />;
  return <Unreachable client={client} loading={!state.unreachable} />;
}

function Brand({ state }: { state: ChatState }) {
  const { language, say } = useSpeech();
  const queues = state.info?.queues ?? [];
  const queue = queues.find(({ id }) => id === (state.start ?? state.form).queueId) ?? queues[0];
  return <h1 className="brand">{queue?.brand[language] ?? say('title')}</h1>;
}

function useChosenLanguage(): Speech {
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
