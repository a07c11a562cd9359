import type { ChatClient, ChatState } from '../chat/chat-client.ts';
import { shownMessages } from '../chat/outgoing.ts';
import { shownFiles } from '../files/outgoing-file.ts';
import { useSpeech } from '../language/speech.ts';
import { Composer } from './composer.tsx';
import { MessageLog } from './message-log.tsx';
import { Standing } from './standing.tsx';
import { Survey } from './survey.tsx';

/** The conversation itself. */
export function ChatScreen({ client, state }: { client: ChatClient; state: ChatState }) {
  const { view } = state;
  const over = view?.state === 'closed' || view?.state === 'abandoned';
  return (
    <main className="chat">
      <Standing client={client} state={state} />
      <MessageLog
        client={client}
        messages={firstWords(state)}
        files={shownFiles(view, state.files)}
        agentName={view?.agentName}
      />
      {over ? <Afterwards client={client} state={state} /> : <Composer client={client} state={state} />}
    </main>
  );
}

/** Until the server has shown the conversation, its first message stands as being sent. */
function firstWords(state: ChatState) {
  const { view, start, outgoing } = state;
  if (view || !start) return shownMessages(view, outgoing);
  return shownMessages(undefined, [{ id: start.messageId, text: start.text, state: 'sending' }, ...outgoing]);
}

function Afterwards({ client, state }: { client: ChatClient; state: ChatState }) {
  const { say } = useSpeech();
  return (
    <div className="afterwards">
      {state.view?.survey && <Survey client={client} survey={state.view.survey} progress={state.survey} />}
      <button type="button" className="plain-button wide" onClick={() => client.startOver()}>
        {say('newConversation')}
      </button>
    </div>
  );
}
