import { z } from 'zod';
import { languageSchema } from '../language.ts';
import type { FieldProblem } from '../refusal.ts';
import { DAY, type Duration, type Instant } from '../time.ts';

/** What an article is about: the four parts of the centre's knowledge (C-225). */
export const articleKindSchema = z.enum(['product', 'question', 'process', 'news']);
export type ArticleKind = z.infer<typeof articleKindSchema>;

export const articleStateSchema = z.enum(['draft', 'inReview', 'published', 'retired']);
export type ArticleState = z.infer<typeof articleStateSchema>;

/** A published article is looked at again after this long (C-226, P-KBR). */
export const REVIEW_EVERY: Duration = 90 * DAY;

export const TITLE_LIMIT = 120;
export const BODY_LIMIT = 20_000;
const TOPIC_LIMIT = 40;

/** What somebody writes. The body is plain text with a little structure; see `blocksOf`. */
export const articleContentSchema = z.object({
  title: z.string(),
  body: z.string(),
  language: languageSchema,
  kind: articleKindSchema,
  /** Other words people ask for it with. */
  topics: z.array(z.string()).max(20),
  /** Who keeps it right (C-226). */
  ownerId: z.string(),
});
export type ArticleContent = z.infer<typeof articleContentSchema>;

/**
 * One version of an article. What was once published never changes again, except that it is followed by the next one:
 * an interaction that was answered with version 3 can be read with version 3. A draft is its authors' and the editors'
 * alone (C-227).
 */
export const articleSchema = articleContentSchema.extend({
  /** `articleVersionId(articleId, version)`. */
  id: z.string(),
  articleId: z.string(),
  version: z.number().int().min(1),
  state: articleStateSchema,
  /** Everybody who wrote on this version, who began it first. None of them may approve it. */
  authorIds: z.array(z.string()).min(1),
  /** The writing that stands, to notice another one. */
  revision: z.string(),
  updatedAt: z.number().int(),
  submittedAt: z.number().int().optional(),
  /** Why it was given back to its authors. */
  sentBack: z.object({ by: z.string(), at: z.number().int(), reason: z.string() }).optional(),
  approvedBy: z.string().optional(),
  publishedAt: z.number().int().optional(),
  reviewDueAt: z.number().int().optional(),
  retiredAt: z.number().int().optional(),
  /** The partners and other places it is shared with, from version to version (C-003). */
  siteIds: z.array(z.string()).optional(),
  /** The interaction it came out of (C-224). */
  interactionId: z.string().optional(),
});
export type Article = z.infer<typeof articleSchema>;

export const articleVersionId = (articleId: string, version: number): string => `${articleId}:${version}`;

/** What keeps a version from being submitted. */
export function articleProblems(content: ArticleContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!content.title.trim()) problems.push({ field: 'title', problem: 'required' });
  if (!content.body.trim()) problems.push({ field: 'body', problem: 'required' });
  if (!content.ownerId) problems.push({ field: 'ownerId', problem: 'required' });
  return [...problems, ...lengthProblems(content)];
}

/** What keeps a version from being kept at all. */
export function lengthProblems({ title, body, topics }: ArticleContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (title.length > TITLE_LIMIT) problems.push({ field: 'title', problem: 'tooLong' });
  if (body.length > BODY_LIMIT) problems.push({ field: 'body', problem: 'tooLong' });
  if (topics.some((topic) => topic.length > TOPIC_LIMIT))
    problems.push({ field: 'topics', problem: 'tooLong' });
  return problems;
}

/** Published, and the day to look at it again has come. */
export const isReviewDue = ({ state, reviewDueAt }: Article, now: Instant): boolean =>
  state === 'published' && reviewDueAt !== undefined && reviewDueAt <= now;

/** Whether this person may judge a version that waits: an editor who wrote none of it. */
export const mayApprove = (
  { state, authorIds }: Pick<Article, 'state' | 'authorIds'>,
  person: { id: string; roles: readonly string[] },
): boolean =>
  state === 'inReview' && person.roles.includes('knowledgeEditor') && !authorIds.includes(person.id);
