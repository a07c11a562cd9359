import { useEffect } from 'react';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { mayObserve } from '../../../../domain/interaction/observers.ts';
import { Refusal } from '../../../../domain/refusal.ts';
import { useMutate, useSession } from '../../../data/index.ts';

/**
 * Looking at somebody else's conversation is looking on: it is written into the journal when it begins and when it ends,
 * without anybody having to press anything (C-147).
 */
export function useObserving(interaction: Interaction): void {
  const { person } = useSession();
  const mutate = useMutate();
  const observing = mayObserve(interaction, person);
  const { id: interactionId } = interaction;
  useEffect(() => {
    if (!observing) return;
    const note = (name: 'interaction.observe' | 'interaction.leaveObserved') => {
      try {
        mutate(name, { interactionId });
      } catch (error) {
        // It ended, or somebody else has it, in this very moment.
        if (!(error instanceof Refusal)) throw error;
      }
    };
    note('interaction.observe');
    return () => note('interaction.leaveObserved');
  }, [observing, interactionId, mutate]);
}
