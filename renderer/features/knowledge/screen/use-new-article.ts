import { articleVersionId } from '../../../../domain/knowledge/article.ts';
import { newId, useMutate, useSession } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

/** Begins an article and opens it to be written; says which, unless the rules refused. */
export function useNewArticle(): (title?: string, then?: (articleId: string) => void) => void {
  const { person } = useSession();
  const { language } = useFormat();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  return (title = '', then) => {
    const articleId = newId();
    const topics = title ? [title.slice(0, 40)] : [];
    const content = { title, body: '', language, kind: 'question' as const, topics, ownerId: person.id };
    attempt(() => {
      mutate('knowledge.write', { articleId, version: 1, content, basedOn: null });
      then?.(articleId);
      go({ screen: 'knowledge', articleId: articleVersionId(articleId, 1), writing: true });
    });
  };
}
