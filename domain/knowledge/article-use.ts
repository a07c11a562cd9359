import { z } from 'zod';

/** How an article served in a matter: looked at, said to have been used, or put into the answer. */
export const articleUseSchema = z.enum(['read', 'used', 'inserted']);
export type ArticleUse = z.infer<typeof articleUseSchema>;

/** Which version, as journals name it: the title is what it was called then. */
export const usedArticleSchema = z.object({
  articleId: z.string(),
  version: z.number().int(),
  title: z.string(),
});
export type UsedArticle = z.infer<typeof usedArticleSchema>;

/** What knowledge did for an interaction (C-228): one entry an article, with the strongest use made of it. */
export const consultedSchema = z.array(
  usedArticleSchema.extend({ how: articleUseSchema, helped: z.boolean().optional() }),
);
export type Consulted = z.infer<typeof consultedSchema>;

const strength: Record<ArticleUse, number> = { read: 0, used: 1, inserted: 2 };
/** More than anybody reads in one matter. */
const MOST = 50;

/** The entries once this article was used like this. The same list when nothing new was said. */
export function withUse(before: Consulted, article: UsedArticle, how: ArticleUse): Consulted {
  const known = before.find(({ articleId }) => articleId === article.articleId);
  if (known && known.version === article.version && strength[known.how] >= strength[how]) return before;
  if (!known && before.length >= MOST) return before;
  const rest = before.filter((entry) => entry !== known);
  const stronger = known && strength[known.how] > strength[how] ? known.how : how;
  return [...rest, { ...known, ...article, how: stronger }];
}

/** The entries once somebody said whether this article helped. */
export const withJudgement = (before: Consulted, article: UsedArticle, helped: boolean): Consulted =>
  withUse(before, article, 'used').map((entry) =>
    entry.articleId === article.articleId ? { ...entry, helped } : entry,
  );
