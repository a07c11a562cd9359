import { z } from 'zod';
import {
  type Article,
  articleKindSchema,
  articleVersionId,
  REVIEW_EVERY,
} from '../../../domain/knowledge/article.ts';
import type { MissingArticle } from '../../../domain/knowledge/missing-article.ts';
import { type Language, languageSchema } from '../../../domain/language.ts';
import { DAY, HOUR, type Instant } from '../../../domain/time.ts';
import english from '../../../resources/demo/articles.en.json' with { type: 'json' };
import chinese from '../../../resources/demo/articles.zh-CN.json' with { type: 'json' };

const shelfSchema = z.object({
  language: languageSchema,
  articles: z.array(
    z.object({
      id: z.string(),
      kind: articleKindSchema,
      title: z.string(),
      topics: z.array(z.string()),
      body: z.string(),
      publishedDaysAgo: z.number().int(),
    }),
  ),
});
type Told = z.infer<typeof shelfSchema>['articles'][number];

/** The demo's two knowledge editors: what one writes the other approves. */
const EDITORS = ['tang-yi', 'bai-lu'] as const;

/** The demo centre's knowledge, published over the last months; some of it is due to be looked at again. */
export const demoArticles = (now: Instant): Article[] =>
  [chinese, english]
    .map((shelf) => shelfSchema.parse(shelf))
    .flatMap(({ language, articles }) => articles.map((told, n) => published(told, language, n, now)));

function published(told: Told, language: Language, n: number, now: Instant): Article {
  const { id: articleId, kind, title, topics, body, publishedDaysAgo } = told;
  const publishedAt = now - publishedDaysAgo * DAY;
  const [author, approver] = n % 2 === 0 ? EDITORS : [...EDITORS].reverse();
  return {
    id: articleVersionId(articleId, 1),
    articleId,
    version: 1,
    state: 'published',
    title,
    body,
    language,
    kind,
    topics,
    ownerId: author ?? EDITORS[0],
    authorIds: [author ?? EDITORS[0]],
    approvedBy: approver ?? EDITORS[1],
    revision: `${articleId}:made`,
    updatedAt: publishedAt - 2 * HOUR,
    submittedAt: publishedAt - HOUR,
    publishedAt,
    reviewDueAt: publishedAt + REVIEW_EVERY,
  };
}

/** What the demo's agents have looked for in vain: words, language, by whom, hours ago. */
const vain: readonly [string, Language, string, number][] = [
  ['以旧换新', 'zh-CN', 'li-wen', 3],
  ['以旧换新', 'zh-CN', 'wang-hao', 26],
  ['以舊換新', 'zh-CN', 'chen-si', 51],
  ['礼品卡 余额', 'zh-CN', 'wang-hao', 5],
  ['礼品卡余额', 'zh-CN', 'li-wen', 29],
  ['gift wrapping', 'en', 'chen-si', 8],
];

export const demoMissing = (now: Instant): MissingArticle[] =>
  vain.map(([words, language, personId, hours], n) => ({
    id: `demo-missing-${n}`,
    words,
    language,
    interactionId: `demo-vain-${n}`,
    personId,
    at: now - hours * HOUR,
    state: 'open',
  }));
