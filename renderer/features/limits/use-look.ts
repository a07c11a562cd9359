import { Refusal } from '../../../domain/refusal.ts';
import { type MutationArgs, useMutate } from '../../data/index.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';

/** Looks at what is masked. Where that is more than anybody needs it is refused, and who leads is told (C-258). */
export function useLook(): (args: MutationArgs<'interaction.revealContact'>) => boolean {
  const mutate = useMutate();
  const attempt = useRefusalNote();
  return (args) =>
    attempt(() => {
      try {
        mutate('interaction.revealContact', args);
      } catch (error) {
        if (error instanceof Refusal && error.code === 'limitReached') mutate('person.tooManyLooks', {});
        throw error;
      }
    });
}
