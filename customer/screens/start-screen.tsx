import { type SubmitEvent, useRef, useState } from 'react';
import type { ChatInfo } from '../../contract/http/chat.ts';
import { CUSTOMER_TEXT_LIMIT, countGraphemes } from '../../domain/interaction/customer-text.ts';
import type { ChatClient, ChatState } from '../chat/chat-client.ts';
import { useSpeech } from '../language/speech.ts';
import { problemIn, type WordKey } from '../language/words.ts';
import { ContactFields } from './contact-fields.tsx';
import { isPhoneWrong } from './is-phone-wrong.ts';
import { PrivacyConsent } from './privacy-consent.tsx';
import { QueueChoice } from './queue-choice.tsx';
import { RecordingNotice } from './recording-notice.tsx';

interface StartScreenProps {
  client: ChatClient;
  state: ChatState;
  info: ChatInfo;
}

/** What a customer sees first: who is there and when, that it is recorded, and a place to write. */
export function StartScreen({ client, state, info }: StartScreenProps) {
  const { language, say } = useSpeech();
  const [problem, setProblem] = useState<WordKey>();
  const [asked, setAsked] = useState(false);
  const message = useRef<HTMLTextAreaElement>(null);
  const { form, start } = state;
  const agreed = info.privacy === undefined || form.agreedTo === info.privacy.version;
  const queue = info.queues.find(({ id }) => id === form.queueId) ?? info.queues[0];

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const wrong = problemOf(form.text);
    setProblem(wrong);
    setAsked(true);
    if (wrong) message.current?.focus();
    else if (queue && agreed && !isPhoneWrong(form)) client.begin(queue.id, language);
  }

  return (
    <main className="start">
      <h2 className="welcome">{say('welcome')}</h2>
      {state.gone && <p className="note">{say('gone')}</p>}
      <form onSubmit={submit} noValidate>
        <fieldset className="plain" disabled={start !== undefined}>
          <QueueChoice info={info} chosen={queue?.id} choose={(queueId) => client.edit({ queueId })} />
          <label className="field">
            <span>{say('firstMessage')}</span>
            <textarea
              ref={message}
              rows={4}
              value={form.text}
              placeholder={say(queue?.open ? 'firstMessagePlaceholder' : 'leaveMessagePlaceholder')}
              aria-invalid={problem !== undefined}
              aria-describedby={problem && 'message-problem'}
              onChange={(event) => client.edit({ text: event.target.value })}
            />
          </label>
          {problem && (
            <p id="message-problem" className="problem" role="alert">
              {say(problem, { limit: CUSTOMER_TEXT_LIMIT })}
            </p>
          )}
          <ContactFields client={client} form={form} />
          {info.privacy && (
            <PrivacyConsent
              client={client}
              privacy={info.privacy}
              agreed={agreed}
              problem={asked && !agreed}
            />
          )}
        </fieldset>
        <RecordingNotice />
        {state.startProblem && agreed && (
          <p className="problem" role="alert">
            {problemIn(language, state.startProblem)}
          </p>
        )}
        {start ? (
          <Starting client={client} waiting={state.unreachable} />
        ) : (
          <button type="submit" className="primary wide">
            {say(queue?.open ? 'start' : 'leaveMessage')}
          </button>
        )}
      </form>
    </main>
  );
}

function problemOf(text: string): WordKey | undefined {
  if (!text.trim()) return 'needMessage';
  return countGraphemes(text.trim()) > CUSTOMER_TEXT_LIMIT ? 'tooLong' : undefined;
}

/** The request is on its way; without a network the customer may go back to the form. */
function Starting({ client, waiting }: { client: ChatClient; waiting: boolean }) {
  const { say } = useSpeech();
  return (
    <div className="starting">
      <p role="status">{say(waiting ? 'startWaiting' : 'starting')}</p>
      {waiting && (
        <button type="button" className="plain-button" onClick={() => client.cancelStart()}>
          {say('editAgain')}
        </button>
      )}
    </div>
  );
}
