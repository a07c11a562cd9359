import { useMemo } from 'react';
import { type SpokenPromise, spokenPromise } from '../../../../domain/callback/promised-time.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useCallingRules, useDraft, useNow, useView } from '../../../data/index.ts';

/** How long after it was sent a promise is still offered to become a callback. */
const FRESH = 10 * MINUTE;

/**
 * The promise of time in what is being written, or in what was said last, that no callback stands for yet; and how to
 * put it aside for good.
 */
export function useSpokenPromise(
  { id, lastMessage }: Interaction,
  text: string,
): [SpokenPromise | undefined, () => void] {
  const now = useNow(MINUTE);
  const rules = useCallingRules();
  const [aside, keep] = useDraft(`workspace.promise.${id}`, '');
  const callbacks = useView((rows) => rows.where('callback', 'interactionId', id), [id]);
  const said = lastMessage?.by === 'person' && now - lastMessage.at < FRESH ? lastMessage : undefined;
  const written = useMemo(() => spokenPromise(text, now, rules), [text, now, rules]);
  const spoken = useMemo(() => said && spokenPromise(said.text, said.at, rules), [said, rules]);
  const kept = said && callbacks.some(({ promisedAt }) => promisedAt >= said.at);
  const promise = written ?? (kept ? undefined : spoken);
  const stands =
    promise !== undefined &&
    // A sentence that was put aside stays so while it is written on.
    !(aside !== '' && promise.words.startsWith(aside)) &&
    promise.dueAt > now &&
    !callbacks.some(({ dueAt }) => dueAt === promise.dueAt);
  return [stands ? promise : undefined, () => promise && keep(promise.words)];
}
