import { type KeyboardEvent, type SubmitEvent, useEffect, useRef } from 'react';
import { CUSTOMER_TEXT_LIMIT, countGraphemes } from '../../domain/interaction/customer-text.ts';
import type { ChatClient, ChatState } from '../chat/chat-client.ts';
import { useSpeech } from '../language/speech.ts';
import { sends } from '../ui/composing.ts';
import { AttachButton } from './attach-button.tsx';

/** Where the customer writes. Enter sends, Shift+Enter breaks the line, and composing Chinese does neither. */
export function Composer({ client, state }: { client: ChatClient; state: ChatState }) {
  const { say } = useSpeech();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft } = state;
  const tooLong = countGraphemes(draft.trim()) > CUSTOMER_TEXT_LIMIT;

  // Once, when the conversation opens: from then on the focus is the customer's.
  useEffect(() => field.current?.focus(), []);

  function send(event: SubmitEvent | KeyboardEvent): void {
    event.preventDefault();
    if (!tooLong) client.sendDraft();
    field.current?.focus();
  }

  return (
    <form className="composer" onSubmit={send}>
      {tooLong && (
        <p id="draft-problem" className="problem" role="alert">
          {say('tooLong', { limit: CUSTOMER_TEXT_LIMIT })}
        </p>
      )}
      <AttachButton client={client} />
      <textarea
        ref={field}
        rows={Math.min(5, draft.split('\n').length)}
        value={draft}
        aria-label={say('writeHere')}
        placeholder={say('writeHere')}
        aria-invalid={tooLong}
        aria-describedby={tooLong ? 'draft-problem' : undefined}
        enterKeyHint="send"
        onChange={(event) => client.setDraft(event.target.value)}
        onKeyDown={(event) => sends(event) && send(event)}
        onPaste={(event) => {
          const { files } = event.clipboardData;
          if (files.length === 0) return;
          event.preventDefault();
          client.files.add([...files]);
        }}
      />
      <button type="submit" className="primary" disabled={!draft.trim() || tooLong}>
        {say('send')}
      </button>
    </form>
  );
}
