import { z } from 'zod';
import { articleContentSchema } from '../../knowledge/article.ts';
import { articleUseSchema, usedArticleSchema } from '../../knowledge/article-use.ts';
import { languageSchema } from '../../language.ts';

/** What knowledge did for a matter, and the way of an article. */
export const knowledgeEvents = {
  /** What knowledge did for a matter (C-228). */
  'knowledge.used': usedArticleSchema.extend({ how: articleUseSchema }),
  'knowledge.judged': usedArticleSchema.extend({ helped: z.boolean() }),
  /** Somebody looked for an article and there was none (C-227). */
  'knowledge.missing': z.object({ missingId: z.string(), words: z.string(), language: languageSchema }),
  'knowledge.missingSettled': z.object({
    missingId: z.string(),
    state: z.enum(['answered', 'dismissed']),
    articleId: z.string().optional(),
  }),
  // An article's way from draft to retired; "id" is one version's
  'article.written': articleContentSchema.extend({
    articleId: z.string(),
    version: z.number().int(),
    interactionId: z.string().optional(),
  }),
  'article.submitted': z.object({ id: z.string() }),
  'article.sentBack': z.object({ id: z.string(), reason: z.string() }),
  'article.discarded': z.object({ id: z.string() }),
  'article.published': z.object({ id: z.string() }),
  'article.reviewed': z.object({ id: z.string() }),
  'article.retired': z.object({ id: z.string() }),
} as const;
