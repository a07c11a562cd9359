import { useDeferredValue, useMemo } from 'react';
import type { Evaluation } from '../../../../domain/evaluation/scorecard.ts';
import { findInteractions } from '../../../../domain/interaction/find-interactions.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useSession, useView } from '../../../data/index.ts';
import { useFindStore } from './filter-store.ts';

/** Evaluations by interaction, the latest of each. */
export function useEvaluations(): Map<string, Evaluation> {
  const { person } = useSession();
  return useView(
    (rows) =>
      new Map(
        rows
          .all('evaluation')
          .filter(({ state, evaluatorId }) => state !== 'calibrated' || evaluatorId === person.id)
          .sort((a, b) => a.savedAt - b.savedAt)
          .map((evaluation) => [evaluation.interactionId, evaluation]),
      ),
    [person.id],
  );
}

/** What this machine has of closed interactions and, of those, what fits the filter. */
export function useFoundHere(): { all: number; found: Interaction[] } {
  const closed = useView((rows) => rows.where('interaction', 'state', 'closed'));
  const filter = useDeferredValue(useFindStore((state) => state.filter));
  const unscored = useFindStore((state) => state.unscored);
  const evaluations = useEvaluations();
  const found = useMemo(() => {
    const fitting = findInteractions(closed, filter);
    return unscored ? fitting.filter(({ id }) => !evaluations.has(id)) : fitting;
  }, [closed, filter, unscored, evaluations]);
  return { all: closed.length, found };
}
