import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import {
  type Article,
  articleContentSchema,
  articleProblems,
  articleVersionId,
  lengthProblems,
  mayApprove,
} from '../../domain/knowledge/article.ts';
import { articleUseSchema, type UsedArticle } from '../../domain/knowledge/article-use.ts';
import { languageSchema } from '../../domain/language.ts';
import { hasRole } from '../../domain/person/person.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, defineMutator, interactionStream } from './mutator.ts';
import { ownOpenInteraction } from './ownership.ts';

const oneVersion = z.object({ id: z.string() });

/** An article's history is a stream of the centre's own, as its scripts and queues are. */
const streamOf = ({ articleId }: Pick<Article, 'articleId'>): Stream => ({
  kind: 'config',
  id: `article:${articleId}`,
});

function versionOf(rows: RowReader, id: string): Article {
  const article = rows.get('article', id);
  refuseUnless(article, 'notFound');
  return article;
}

/** Writes on a draft: a new article's, which everybody may begin, or the next version of one, which editors may. */
export const write = defineMutator({
  args: z.object({
    articleId: z.string().min(1).max(64),
    version: z.number().int().min(1),
    content: articleContentSchema,
    /** The writing this was written over; null when it is begun. */
    basedOn: z.string().nullable(),
    interactionId: z.string().optional(),
  }),
  by: ['person'],
  run(rows, { articleId, version, content, basedOn, interactionId }, context) {
    const person = actingPerson(rows, context);
    const before = rows.get('article', articleVersionId(articleId, version));
    const isEditor = hasRole(person, 'knowledgeEditor');
    refuseProblems(lengthProblems(content));
    if (before) {
      refuseUnless(isEditor || before.authorIds.includes(person.id), 'notAllowed');
      refuseUnless(before.state === 'draft', 'wrongState');
    } else if (version > 1) {
      refuseUnless(isEditor, 'notAllowed');
      const last = rows.get('article', articleVersionId(articleId, version - 1));
      refuseUnless(last?.state === 'published', 'changedMeanwhile');
    }
    refuseUnless(basedOn === (before?.revision ?? null), 'changedMeanwhile');
    const data = { ...content, articleId, version, ...(interactionId && { interactionId }) };
    return [{ stream: streamOf({ articleId }), type: 'article.written', data }];
  },
});

/** Its authors, and editors. */
function refuseUnlessTheirs(rows: RowReader, { authorIds }: Article, context: Context): void {
  const person = actingPerson(rows, context);
  refuseUnless(hasRole(person, 'knowledgeEditor') || authorIds.includes(person.id), 'notAllowed');
}

/** Says that a draft is ready to be judged. */
export const submit = defineMutator({
  args: oneVersion,
  by: ['person'],
  run(rows, { id }, context) {
    const article = versionOf(rows, id);
    refuseUnlessTheirs(rows, article, context);
    if (article.state === 'inReview') return [];
    refuseUnless(article.state === 'draft', 'wrongState');
    refuseProblems(articleProblems(article));
    return [{ stream: streamOf(article), type: 'article.submitted', data: { id } }];
  },
});

/** Gives a version that waits back to its authors: an editor with a reason, or an author who has more to write. */
export const sendBack = defineMutator({
  args: oneVersion.extend({ reason: z.string().max(500) }),
  by: ['person'],
  run(rows, { id, reason }, context) {
    const article = versionOf(rows, id);
    refuseUnlessTheirs(rows, article, context);
    refuseUnless(article.state === 'inReview', 'wrongState');
    const own = article.authorIds.includes(context.actor.id);
    if (!own && !reason.trim()) throw new Refusal('missingField', [{ field: 'reason', problem: 'required' }]);
    return [{ stream: streamOf(article), type: 'article.sentBack', data: { id, reason } }];
  },
});

/** Throws a draft away. */
export const discard = defineMutator({
  args: oneVersion,
  by: ['person'],
  run(rows, { id }, context) {
    const article = versionOf(rows, id);
    refuseUnlessTheirs(rows, article, context);
    refuseUnless(article.state === 'draft', 'wrongState');
    return [{ stream: streamOf(article), type: 'article.discarded', data: { id } }];
  },
});

/** Publishes a version: an editor who wrote none of it. The version before it is followed by it. */
export const approve = defineMutator({
  args: oneVersion,
  by: ['person'],
  run(rows, { id }, context) {
    const person = actingPerson(rows, context, 'knowledgeEditor');
    const article = versionOf(rows, id);
    if (article.state === 'published') return [];
    refuseUnless(article.state === 'inReview', 'wrongState');
    refuseUnless(mayApprove(article, person), 'notAllowed');
    return [{ stream: streamOf(article), type: 'article.published', data: { id } }];
  },
});

/** What only editors do to a published version. */
function publishedForEditor(rows: RowReader, id: string, context: Context): Article {
  actingPerson(rows, context, 'knowledgeEditor');
  const article = versionOf(rows, id);
  refuseUnless(article.state === 'published', 'wrongState');
  return article;
}

/** Says that an article was looked at again and still holds (C-226): the next review is due later. */
export const confirm = defineMutator({
  args: oneVersion,
  by: ['person'],
  run(rows, { id }, context) {
    const article = publishedForEditor(rows, id, context);
    return [{ stream: streamOf(article), type: 'article.reviewed', data: { id } }];
  },
});

export const retire = defineMutator({
  args: oneVersion,
  by: ['person'],
  run(rows, { id }, context) {
    const article = publishedForEditor(rows, id, context);
    return [{ stream: streamOf(article), type: 'article.retired', data: { id } }];
  },
});

const inMatter = z.object({ interactionId: z.string() });

/** An article is named as it is read; what nobody may read any more can still have been used a minute ago. */
function usedArticle(rows: RowReader, id: string): UsedArticle {
  const { articleId, version, title, state } = versionOf(rows, id);
  refuseUnless(state === 'published' || state === 'retired', 'wrongState');
  return { articleId, version, title };
}

/** Keeps that an article was read or used for a matter (C-228). */
export const use = defineMutator({
  args: inMatter.extend({ id: z.string(), how: articleUseSchema }),
  by: ['person'],
  run(rows, { interactionId, id, how }, context) {
    const { consulted = [] } = ownOpenInteraction(rows, interactionId, context);
    const article = usedArticle(rows, id);
    const again = consulted.some(
      (entry) => entry.articleId === article.articleId && entry.version === article.version,
    );
    if (how === 'read' && again) return [];
    return [{ stream: interactionStream(interactionId), type: 'knowledge.used', data: { ...article, how } }];
  },
});

/** Keeps whether an article helped. The last word counts. */
export const judge = defineMutator({
  args: inMatter.extend({ id: z.string(), helped: z.boolean() }),
  by: ['person'],
  run(rows, { interactionId, id, helped }, context) {
    ownOpenInteraction(rows, interactionId, context);
    const data = { ...usedArticle(rows, id), helped };
    return [{ stream: interactionStream(interactionId), type: 'knowledge.judged', data }];
  },
});

/** Keeps that there was no article, and what was searched. */
export const reportMissing = defineMutator({
  args: inMatter.extend({
    missingId: z.string().min(1).max(64),
    words: z.string().max(200),
    language: languageSchema,
  }),
  by: ['person'],
  run(rows, { interactionId, missingId, words, language }, context) {
    ownOpenInteraction(rows, interactionId, context);
    refuseUnless(words.trim(), 'missingField');
    if (rows.get('missing', missingId)) return [];
    const data = { missingId, words: words.trim(), language };
    return [{ stream: interactionStream(interactionId), type: 'knowledge.missing', data }];
  },
});

/** Says what became of what was missing. */
export const settleMissing = defineMutator({
  args: z.object({
    missingIds: z.array(z.string()).min(1).max(500),
    state: z.enum(['answered', 'dismissed']),
    articleId: z.string().optional(),
  }),
  by: ['person'],
  run(rows, { missingIds, state, articleId }, context) {
    actingPerson(rows, context, 'knowledgeEditor');
    return missingIds.flatMap((missingId) => {
      const row = rows.get('missing', missingId);
      if (row?.state !== 'open') return [];
      const data = { missingId, state, ...(articleId && { articleId }) };
      // Not the interaction's stream: who settles this has had no part in it and may not open it.
      const stream: Stream = { kind: 'config', id: `missing:${missingId}` };
      return [{ stream, type: 'knowledge.missingSettled' as const, data }];
    });
  },
});
