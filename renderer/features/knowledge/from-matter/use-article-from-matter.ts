import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { type ArticleContent, articleVersionId } from '../../../../domain/knowledge/article.ts';
import { draftFromMatter } from '../../../../domain/knowledge/draft-from-matter.ts';
import { newId, useMutate, useSession } from '../../../data/index.ts';
import { blanksIn, useNames } from './use-without-names.ts';

/** What a matter's record says. */
export interface Outcome {
  summary: string;
  solution: string;
}

/** An article's beginning out of a matter, in the language the matter was in (C-224). */
export function useArticleFromMatter(interaction: Interaction) {
  const { i18n } = useTranslation('knowledge');
  const { person } = useSession();
  const names = useNames(interaction);
  const mutate = useMutate();
  const { id: interactionId, language, topic } = interaction;
  const contentOf = ({ summary, solution }: Outcome): ArticleContent => {
    const t = i18n.getFixedT(language, 'knowledge');
    const words = { question: t('matter.question'), solution: t('matter.solution'), blanks: blanksIn(t) };
    return draftFromMatter({ summary, solution, topic, language, names, ownerId: person.id }, words);
  };
  /** Keeps it as a draft; says which version it is. */
  const write = (outcome: Outcome): string => {
    const articleId = newId();
    const content = contentOf(outcome);
    mutate('knowledge.write', { articleId, version: 1, content, basedOn: null, interactionId });
    return articleVersionId(articleId, 1);
  };
  return { contentOf, write };
}
