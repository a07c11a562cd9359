import { useRef } from 'react';
import { acceptedFiles } from '../../domain/attachment/offered-file.ts';
import type { ChatClient } from '../chat/chat-client.ts';
import { useSpeech } from '../language/speech.ts';

/** Opens the system's own dialog, which on a phone offers the camera as well. */
export function AttachButton({ client }: { client: ChatClient }) {
  const { say } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={acceptedFiles}
        onChange={({ target }) => {
          client.files.add([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <button
        type="button"
        className="plain-button attach"
        aria-label={say('attach')}
        title={say('attach')}
        onClick={() => input.current?.click()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="m20 11.5-8.2 8.2a5.3 5.3 0 0 1-7.5-7.5l8.6-8.6a3.5 3.5 0 0 1 5 5l-8.6 8.6a1.8 1.8 0 0 1-2.5-2.5l8-8" />
        </svg>
      </button>
    </>
  );
}
