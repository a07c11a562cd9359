import { useMemo } from 'react';
import type { Callback } from '../../../../domain/callback/callback.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { mattersOf } from '../../../../domain/interaction/matters.ts';
import { keepsPromise } from '../../../../domain/shift/left-open.ts';
import type { LeftOpen } from '../../../../domain/shift/shift.ts';
import { useNow, useOutgoingFiles, useSession, useSyncStatus, useView } from '../../../data/index.ts';
import { type BegunText, useBegunTexts } from '../begun-texts.ts';

const STEP = 10_000;

/** What a person still has open, as this desk knows it. */
export interface StillOpen {
  matters: Interaction[];
  /** Due before they are back, the most pressing first. */
  promises: Callback[];
  /** Promises that wait for them. */
  later: number;
  texts: BegunText[];
  unsent: number;
  refused: number;
  left: Omit<LeftOpen, 'reason'>;
}

export function useLeftOpen(): StillOpen {
  const { person } = useSession();
  const now = useNow(STEP);
  const { pending, refused } = useSyncStatus();
  const files = useOutgoingFiles().length;
  const texts = useBegunTexts();
  const own = useView((rows) => rows.where('interaction', 'inHandsOf', person.id), [person.id]);
  const callbacks = useView((rows) => rows.where('callback', 'ownerId', person.id), [person.id]);
  const matters = useMemo(() => mattersOf(own, person.id), [own, person.id]);
  const promises = callbacks
    .filter((callback) => keepsPromise(callback, person.id, now))
    .sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  const later = callbacks.filter(({ state }) => state === 'open').length - promises.length;
  return {
    matters,
    promises,
    later,
    texts,
    unsent: pending + files,
    refused,
    left: {
      interactionIds: matters.map(({ id }) => id),
      callbackIds: promises.map(({ id }) => id),
      drafts: texts.length,
      // What was done is read before the end of the shift, which is sent after it; a file may come later, or never.
      unsent: files + refused,
    },
  };
}
