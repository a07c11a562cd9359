import { useSyncExternalStore } from 'react';
import type { ChatClient, ChatState } from './chat/chat-client.ts';
import { SpeechContext, useSpeech } from './language/speech.ts';
import { ChatScreen } from './screens/chat-screen.tsx';
import { LanguageSwitch } from './screens/language-switch.tsx';
import { StartScreen } from './screens/start-screen.tsx';
import { Unreachable } from './screens/unreachable.tsx';
import { useChosenLanguage } from './screens/use-chosen-language.ts';

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
