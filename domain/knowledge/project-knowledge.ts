import type { EventOf, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { type Article, articleVersionId, REVIEW_EVERY } from './article.ts';
import type { MissingArticle } from './missing-article.ts';

/** Keeps every version of every article, and what was looked for and not found. */
export function projectKnowledge(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'article.written':
      return put(written(rows, event));
    case 'article.submitted':
      return ofOne(rows, event.data.id, { state: 'inReview', submittedAt: event.at, sentBack: undefined });
    case 'article.sentBack': {
      const { id, reason } = event.data;
      const sentBack = { by: event.actor.id, at: event.at, reason };
      return ofOne(rows, id, { state: 'draft', submittedAt: undefined, sentBack });
    }
    case 'article.discarded':
      return rows.get('article', event.data.id) ? [{ entity: 'article', id: event.data.id, row: null }] : [];
    case 'article.published':
      return published(rows, event);
    case 'article.reviewed':
      return ofOne(rows, event.data.id, { reviewDueAt: event.at + REVIEW_EVERY });
    case 'article.shared': {
      const { id, siteIds } = event.data;
      return ofOne(rows, id, { siteIds });
    }
    case 'article.retired':
      return ofOne(rows, event.data.id, { state: 'retired', retiredAt: event.at });
    default:
      return missing(rows, event);
  }
}

function written(rows: RowReader, event: EventOf<'article.written'>): Article {
  const { articleId, version, interactionId, ...content } = event.data;
  const id = articleVersionId(articleId, version);
  const before = rows.get('article', id);
  const authorIds = [...new Set([...(before?.authorIds ?? []), event.actor.id])];
  const now = { ...content, authorIds, revision: event.id, updatedAt: event.at };
  if (before) return { ...before, ...now };
  return { id, articleId, version, state: 'draft', ...now, ...(interactionId && { interactionId }) };
}

/** The version before it is followed; both happen in the same breath. */
function published(rows: RowReader, event: EventOf<'article.published'>): RowChange[] {
  const row = rows.get('article', event.data.id);
  if (!row) return [];
  const before = row.version > 1 ? articleVersionId(row.articleId, row.version - 1) : undefined;
  const siteIds = before === undefined ? undefined : rows.get('article', before)?.siteIds;
  return [
    ...(before ? ofOne(rows, before, { state: 'retired', retiredAt: event.at }) : []),
    ...put({
      ...row,
      state: 'published',
      approvedBy: event.actor.id,
      publishedAt: event.at,
      reviewDueAt: event.at + REVIEW_EVERY,
      ...(siteIds && { siteIds }),
    }),
  ];
}

function missing(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'knowledge.missing') {
    const { missingId: id, ...said } = event.data;
    return putMissing({
      id,
      ...said,
      interactionId: event.stream.id,
      personId: event.actor.id,
      at: event.at,
      state: 'open',
    });
  }
  if (event.type !== 'knowledge.missingSettled') return [];
  const { missingId, state, articleId } = event.data;
  const before = rows.get('missing', missingId);
  if (!before) return [];
  const settled = { state, settledBy: event.actor.id, settledAt: event.at };
  return putMissing({ ...before, ...settled, ...(articleId && { articleId }) });
}

function ofOne(rows: RowReader, id: string, change: Partial<Article>): RowChange[] {
  const row = rows.get('article', id);
  return row ? put({ ...row, ...change }) : [];
}

const put = (row: Article): RowChange[] => [{ entity: 'article', id: row.id, row }];
const putMissing = (row: MissingArticle): RowChange[] => [{ entity: 'missing', id: row.id, row }];
