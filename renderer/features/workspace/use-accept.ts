import { useCallback } from 'react';
import { useMutate } from '../../data/index.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import { openMatter } from './open-matter.ts';

/** Takes a waiting interaction and opens it, ready to write. Only what the person did themselves ends up here. */
export function useAccept(): (id: string) => void {
  const mutate = useMutate();
  const attempt = useRefusalNote();
  return useCallback(
    (id) => {
      attempt(() => {
        mutate('interaction.accept', { interactionId: id });
        openMatter(id, 'composer');
      });
    },
    [mutate, attempt],
  );
}
