import type { ChatInfo } from '../../contract/http/chat.ts';
import type { ChatClient } from '../chat/chat-client.ts';
import { useSpeech } from '../language/speech.ts';

interface Props {
  client: ChatClient;
  privacy: NonNullable<ChatInfo['privacy']>;
  agreed: boolean;
  problem: boolean;
}

/** The privacy notice to read, and a box that nobody ticks but the customer (C-250). */
export function PrivacyConsent({ client, privacy, agreed, problem }: Props) {
  const { language, say } = useSpeech();
  return (
    <div className="privacy">
      <label className="agree">
        <input
          type="checkbox"
          checked={agreed}
          aria-invalid={problem}
          aria-describedby={problem ? 'privacy-problem' : undefined}
          onChange={({ target }) => client.edit({ agreedTo: target.checked ? privacy.version : undefined })}
        />
        <span>{say('privacyAgree', { version: privacy.version })}</span>
      </label>
      <details>
        <summary>{say('privacyRead')}</summary>
        <p className="privacy-text">{privacy.text[language]}</p>
      </details>
      {problem && (
        <p id="privacy-problem" className="problem" role="alert">
          {say('needPrivacy')}
        </p>
      )}
    </div>
  );
}
