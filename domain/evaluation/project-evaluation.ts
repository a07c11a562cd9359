import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { projectCourse } from './project-course.ts';

/** Keeps an evaluation's row; once released it no longer changes. */
export function projectEvaluation(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'evaluation.saved') {
    const interaction = rows.get('interaction', event.stream.id);
    if (!interaction) return [];
    const { evaluationId, ...content } = event.data;
    const row = {
      ...content,
      id: evaluationId,
      interactionId: interaction.id,
      queueId: interaction.queueId,
      evaluatorId: event.actor.id,
      state: 'draft' as const,
      savedAt: event.at,
      revision: event.id,
    };
    return [{ entity: 'evaluation', id: evaluationId, row }];
  }
  if (event.type === 'evaluation.released') {
    const evaluation = rows.get('evaluation', event.data.evaluationId);
    if (!evaluation) return [];
    const row = { ...evaluation, state: 'released' as const, releasedAt: event.at };
    return [{ entity: 'evaluation', id: evaluation.id, row }];
  }
  if (event.type === 'evaluation.calibrated') {
    const evaluation = rows.get('evaluation', event.data.evaluationId);
    const row = evaluation && { ...evaluation, state: 'calibrated' as const };
    return row ? [{ entity: 'evaluation', id: row.id, row }] : [];
  }
  return projectCourse(rows, event);
}
