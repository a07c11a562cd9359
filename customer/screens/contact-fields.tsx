import { useState } from 'react';
import type { ChatClient } from '../chat/chat-client.ts';
import type { ChatForm } from '../chat/saved-chat.ts';
import { useSpeech } from '../language/speech.ts';
import { problemIn } from '../language/words.ts';
import { isPhoneWrong } from './is-phone-wrong.ts';

/** Name and number: asked for, never insisted on; a number that cannot be called is said at once (C-054). */
export function ContactFields({ client, form }: { client: ChatClient; form: ChatForm }) {
  const { language, say } = useSpeech();
  const [left, setLeft] = useState(false);
  const wrong = left && isPhoneWrong(form);
  return (
    <div className="pair">
      <label className="field">
        <span>
          {say('name')} <small>{say('optional')}</small>
        </span>
        <input
          value={form.name}
          maxLength={60}
          autoComplete="name"
          onChange={(event) => client.edit({ name: event.target.value })}
        />
      </label>
      <label className="field">
        <span>
          {say('phone')} <small>{say('optional')}</small>
        </span>
        <input
          type="tel"
          value={form.phone}
          maxLength={20}
          autoComplete="tel"
          aria-describedby="phone-hint"
          aria-invalid={wrong}
          onBlur={() => setLeft(true)}
          onChange={(event) => client.edit({ phone: event.target.value })}
        />
        {wrong ? (
          <small id="phone-hint" className="problem" role="alert">
            {problemIn(language, 'missingField')}
          </small>
        ) : (
          <small id="phone-hint" className="quiet">
            {say('phoneHint')}
          </small>
        )}
      </label>
    </div>
  );
}
