import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { type Feedback, reviewOf } from './feedback.ts';
import { findThemes } from './find-themes.ts';
import type { SurveyAnswers } from './survey-form.ts';

/** Keeps what customers said of us, from surveys and from cases, in one place (C-001). */
export function projectFeedback(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'survey.answered': {
      const row = rows.get('interaction', event.stream.id);
      if (!row || row.source === 'import') return [];
      const { id: interactionId, queueId, channel, ownerId: agentId } = row;
      return put(
        given(rows, event, { source: 'survey', id: interactionId, interactionId, queueId, channel, agentId }),
      );
    }
    case 'case.rated': {
      const row = rows.get('casefile', event.stream.id);
      if (!row) return [];
      const { id: caseId, queueId, channel, ownerId: agentId } = row;
      return put(given(rows, event, { source: 'case', id: caseId, caseId, queueId, channel, agentId }));
    }
    case 'callback.surveyed': {
      const row = rows.get('interaction', event.stream.id);
      if (!row) return [];
      const { id: interactionId, queueId, ownerId: agentId } = row;
      const about = { id: event.data.callbackId, interactionId, queueId, agentId };
      return put(given(rows, event, { ...about, source: 'phone', channel: 'voice' }));
    }
    case 'feedback.tagged': {
      const row = rows.get('feedback', event.stream.id);
      if (!row) return [];
      return put({ ...row, tagged: { ...event.data, by: event.actor.id, at: event.at } });
    }
    case 'feedback.reviewed': {
      const row = rows.get('feedback', event.stream.id);
      if (!row?.review) return [];
      const done = { ...event.data, by: event.actor.id, at: event.at };
      return put({ ...row, review: { ...row.review, done } });
    }
    default:
      return [];
  }
}

const put = (row: Feedback): RowChange[] => [{ entity: 'feedback', id: row.id, row }];

interface Given {
  at: number;
  data: { stars: number; text: string; answers?: SurveyAnswers | undefined };
}

function given(
  rows: RowReader,
  { at, data: { stars, text, answers } }: Given,
  about: Pick<Feedback, 'id' | 'source' | 'interactionId' | 'caseId' | 'queueId' | 'channel' | 'agentId'>,
): Feedback {
  const review = reviewOf(rows, stars, at);
  const said = { stars, text, at, ...(answers && { answers }) };
  return { ...about, ...said, found: findThemes(text), ...(review && { review }) };
}
