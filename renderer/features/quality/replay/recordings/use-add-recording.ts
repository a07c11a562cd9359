import { useCallback, useState } from 'react';
import type { Instant } from '../../../../../domain/time.ts';
import { newId, useFiles } from '../../../../data/index.ts';
import { broughtIn } from './files-of-recording.ts';

type Problem = 'noRecording' | 'notKept';

/** Brings in what was recorded elsewhere: it is kept here, sent when there is time, and checked by the centre. */
export function useAddRecording(interactionId: string) {
  const files = useFiles();
  const [problem, setProblem] = useState<Problem>();
  const add = useCallback(
    async (file: File, from: Instant) => {
      setProblem(undefined);
      const brought = await broughtIn(file, Math.round(from)).catch(() => undefined);
      if (!brought) return setProblem('noRecording');
      try {
        for (const { content, ...stretch } of brought)
          await files.keepRecording({
            recording: { recordingId: newId(), interactionId, ...stretch },
            content,
          });
      } catch (error) {
        files.recordingFailed(error);
        setProblem('notKept');
      }
    },
    [files, interactionId],
  );
  return { add, problem };
}
