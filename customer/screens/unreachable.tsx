import type { ChatClient } from '../chat/chat-client.ts';
import { useSpeech } from '../language/speech.ts';

/** Nothing is known of the service centre yet. */
export function Unreachable({ client, loading }: { client: ChatClient; loading: boolean }) {
  const { say } = useSpeech();
  return (
    <main className="middle" aria-busy={loading}>
      <p role="status">{say(loading ? 'loading' : 'unreachable')}</p>
      {!loading && (
        <>
          <p className="quiet">{say('unreachableHint')}</p>
          <button type="button" className="primary" onClick={() => client.retryNow()}>
            {say('retryNow')}
          </button>
        </>
      )}
    </main>
  );
}
