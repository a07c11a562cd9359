import type { ArticleUse } from '../../../../domain/knowledge/article-use.ts';
import { useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

/** Keeps what an article did for a matter. */
export function useConsult(interactionId: string) {
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const use = (id: string, how: ArticleUse) =>
    attempt(() => mutate('knowledge.use', { interactionId, id, how }));
  return {
    read: (id: string) => use(id, 'read'),
    use,
    judge: (id: string, helped: boolean) =>
      attempt(() => mutate('knowledge.judge', { interactionId, id, helped })),
  };
}
