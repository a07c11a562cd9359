import { useSpeech } from '../language/speech.ts';

/** Said before anything is written, not after. */
export function RecordingNotice() {
  const { say } = useSpeech();
  return (
    <p className="recording">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" />
        <circle cx="8" cy="8" r="3" className="filled" />
      </svg>
      <span>
        <strong className="recording-title">{say('noticeTitle')}</strong>
        {say('notice')}
      </span>
    </p>
  );
}
