import type { ChatClient } from '../chat/chat-client.ts';
import type { ChatForm } from '../chat/saved-chat.ts';
import { useSpeech } from '../language/speech.ts';

/** Name and number: asked for, never insisted on. */
export function ContactFields({ client, form }: { client: ChatClient; form: ChatForm }) {
  const { say } = useSpeech();
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
          onChange={(event) => client.edit({ phone: event.target.value })}
        />
        <small id="phone-hint" className="quiet">
          {say('phoneHint')}
        </small>
      </label>
    </div>
  );
}
