import { type SubmitEvent, useId, useState } from 'react';
import type { ChatClient, ChatState } from '../chat/chat-client.ts';
import { useSpeech } from '../language/speech.ts';
import { problemIn } from '../language/words.ts';

/** To be called back instead of waiting any longer. The number given at the start stands there already. */
export function CallbackOffer({ client, state }: { client: ChatClient; state: ChatState }) {
  const { language, say } = useSpeech();
  const [number, setNumber] = useState(state.form.phone);
  const title = useId();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function ask(): Promise<void> {
    setSending(true);
    setProblem(await client.requestCallback(number.trim()));
    setSending(false);
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (number.trim()) void ask();
  }

  return (
    <form className="callback-offer" aria-labelledby={title} onSubmit={submit}>
      <p>
        <strong id={title}>{say('callbackOffer')}</strong>
        <small>{say('callbackOfferHint')}</small>
      </p>
      <label className="field">
        <span>{say('phone')}</span>
        <input
          type="tel"
          autoComplete="tel"
          maxLength={20}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      {problem && (
        <p className="problem" role="alert">
          {problemIn(language, problem)}
        </p>
      )}
      <button type="submit" className="primary" disabled={sending || !number.trim()}>
        {say('callbackAsk')}
      </button>
    </form>
  );
}
