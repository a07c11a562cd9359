import { useEffect, useRef } from 'react';
import { standingOf } from '../../../../domain/interaction/matters.ts';
import type { StopReason } from '../../../../domain/recording/recording.ts';
import { InterfaceWords } from '../../../../domain/recording/redact.ts';
import { newId, useFiles, useNewestRow, useServerTime, useSession, useView } from '../../../data/index.ts';
import { allTexts } from '../../../i18n/index.ts';
import { tellRecording } from './recording-state.ts';
import { ScreenRecording } from './screen-recording.ts';
import { useRefusal } from './use-refusal.ts';

/**
 * Records the screen while a matter of one's own is in front, unless its customer does not want that (C-149, C-151).
 * `interactionId` is the matter in front; nothing when it is not one's own.
 */
export function useRecording(interactionId: string | undefined): void {
  const { person } = useSession();
  const files = useFiles();
  const now = useServerTime();
  const newest = useNewestRow();
  const refused = useRefusal(interactionId);
  // Read when a recording ends, which is after this was drawn.
  const latest = useRef({ interactionId, refused });
  latest.current = { interactionId, refused };
  useEffect(() => {
    if (interactionId === undefined || !refused) return;
    tellRecording(interactionId, 'refused');
  }, [interactionId, refused]);
  const queueNames = useView((rows) =>
    rows
      .all('queue')
      .flatMap(({ name }) => Object.values(name))
      .sort()
      .join('\n'),
  );
  useEffect(() => {
    if (interactionId === undefined || refused) return;
    const recording = new ScreenRecording({
      interactionId,
      words: interfaceWords(queueNames),
      now,
      newId,
      keep: (stretch) => files.keepRecording(stretch),
      told: (state) => tellRecording(interactionId, state),
      failed: (error) => files.recordingFailed(error),
    });
    const whyEnded = (): StopReason => {
      const row = newest('interaction', interactionId);
      if (!row || standingOf(row, person.id) !== 'mine') return 'over';
      const shown = latest.current;
      if (shown.interactionId !== interactionId)
        return shown.interactionId === undefined ? 'otherScreen' : 'otherMatter';
      return shown.refused ? 'refused' : 'otherScreen';
    };
    return () => {
      recording.end(whyEnded());
      tellRecording(interactionId, undefined);
    };
  }, [interactionId, refused, person.id, files, now, newest, queueNames]);
}

let known: { queueNames: string; words: InterfaceWords } | undefined;

/** The interface's own words and what queues are called: nobody's personal data. */
function interfaceWords(queueNames: string): InterfaceWords {
  if (known?.queueNames !== queueNames)
    known = { queueNames, words: new InterfaceWords([...allTexts(), ...queueNames.split('\n')]) };
  return known.words;
}
