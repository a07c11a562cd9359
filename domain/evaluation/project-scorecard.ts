import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';

/** Keeps the versions of scorecards. A published one never changes again: what was judged with it stays true. */
export function projectScorecard(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'scorecard.written') {
    const { scorecardId: id, cardId, version, ...content } = event.data;
    if (rows.get('scorecard', id)?.state === 'published') return [];
    const row = { id, cardId, version, ...content, state: 'draft' as const, writtenBy: event.actor.id };
    return [{ entity: 'scorecard', id, row }];
  }
  if (event.type === 'scorecard.published') {
    const card = rows.get('scorecard', event.data.scorecardId);
    if (card?.state !== 'draft') return [];
    const row = { ...card, state: 'published' as const, publishedAt: event.at };
    return [{ entity: 'scorecard', id: card.id, row }];
  }
  return [];
}
