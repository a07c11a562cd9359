import { useEffect, useRef } from 'react';
import type { StopReason } from '../../../../domain/recording/recording.ts';
import { newId, useFiles, useNewestRow, useServerTime, useSession, useView } from '../../../data/index.ts';
import { tellSound } from './recording-state.ts';
import { SoundRecording } from './sound-recording.ts';
import { useRefusal } from './use-refusal.ts';

/** Records the call that is going on, on whatever screen its agent is, unless its customer does not want that. */
export function CallRecorder() {
  const { person } = useSession();
  const files = useFiles();
  const now = useServerTime();
  const newest = useNewestRow();
  const callId = useView(
    (rows) =>
      rows
        .where('interaction', 'inHandsOf', person.id)
        .find(({ channel, state }) => channel === 'voice' && state === 'connected')?.id,
    [person.id],
  );
  const refused = useRefusal(callId);
  // Read when a recording ends, which is after this was drawn.
  const latest = useRef(refused);
  latest.current = refused;
  useEffect(() => {
    if (callId === undefined || refused) return;
    const recording = new SoundRecording({
      interactionId: callId,
      now,
      newId,
      keep: (stretch) => files.keepRecording(stretch),
      told: (state) => tellSound(callId, state),
      failed: (error) => files.recordingFailed(error),
    });
    const whyEnded = (): StopReason | undefined => {
      if (latest.current) return 'refused';
      const state = newest('interaction', callId)?.state;
      return state === 'connected' ? undefined : state === 'held' ? 'held' : 'over';
    };
    return () => {
      recording.end(whyEnded());
      tellSound(callId, undefined);
    };
  }, [callId, refused, files, now, newest]);
  return null;
}
