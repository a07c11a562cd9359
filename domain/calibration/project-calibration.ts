import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Calibration } from './calibration.ts';

/** Keeps what is compared, and what each evaluator handed in for it. */
export function projectCalibration(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'calibration.started': {
      const { interactionIds, ...session } = event.data;
      return interactionIds.map((id) => ({
        entity: 'calibration',
        id,
        row: { id, ...session, startedAt: event.at, startedBy: event.actor.id, state: 'open', answers: {} },
      }));
    }
    case 'calibration.closed':
      return event.data.interactionIds.flatMap((id) => {
        const unit = rows.get('calibration', id);
        if (unit?.sessionId !== event.data.sessionId) return [];
        return [
          { entity: 'calibration', id, row: { ...unit, state: 'closed', answers: answersOf(rows, unit) } },
        ];
      });
    case 'evaluation.calibrated': {
      const evaluation = rows.get('evaluation', event.data.evaluationId);
      const unit = evaluation && rows.get('calibration', evaluation.interactionId);
      if (!unit) return [];
      const handedIn = { ...unit.handedIn, [evaluation.evaluatorId]: evaluation.id };
      return [{ entity: 'calibration', id: unit.id, row: { ...unit, handedIn } }];
    }
    default:
      return [];
  }
}

/** What everybody answered. A desktop that has not got the others' fills it in when the server's row comes. */
function answersOf(rows: RowReader, { answers, handedIn = {} }: Calibration): Calibration['answers'] {
  const found = Object.entries(handedIn).flatMap(([personId, evaluationId]) => {
    const evaluation = rows.get('evaluation', evaluationId);
    return evaluation ? [[personId, evaluation.answers] as const] : [];
  });
  return { ...answers, ...Object.fromEntries(found) };
}
