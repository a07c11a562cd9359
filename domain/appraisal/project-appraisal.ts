import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { appraisalId, latestOf, type SheetVersion } from './appraisal.ts';
import { goalsId } from './goals.ts';
import { WEIGHTING } from './weighting.ts';

/** Keeps goals, weights and sheets, with every version of each. */
export function projectAppraisal(rows: RowReader, event: JournalEvent): RowChange[] {
  const made = { by: event.actor.id, at: event.at };
  switch (event.type) {
    case 'goals.set': {
      const { teamId, month, ...content } = event.data;
      const id = goalsId(teamId, month);
      const before = rows.get('goals', id)?.versions ?? [];
      const versions = [...before, { ...content, ...made, version: before.length + 1 }];
      return [{ entity: 'goals', id, row: { id, teamId, month, versions } }];
    }
    case 'weighting.published': {
      const before = rows.get('weighting', WEIGHTING)?.versions ?? [];
      const versions = [...before, { ...event.data, ...made, version: before.length + 1 }];
      return [{ entity: 'weighting', id: WEIGHTING, row: { id: WEIGHTING, versions } }];
    }
    case 'appraisal.counted':
      return counted(rows, event.data, event.at);
    case 'appraisal.signed': {
      const { appraisalId: id, ...words } = event.data;
      const row = rows.get('appraisal', id);
      if (!row) return [];
      const { answer: _, ...unanswered } = row;
      return [{ entity: 'appraisal', id, row: { ...unanswered, signature: { ...words, ...made } } }];
    }
    case 'appraisal.answered': {
      const { appraisalId: id, ...words } = event.data;
      const row = rows.get('appraisal', id);
      return row ? [{ entity: 'appraisal', id, row: { ...row, answer: { ...words, at: event.at } } }] : [];
    }
    default:
      return [];
  }
}

interface Counted extends Omit<SheetVersion, 'version' | 'at'> {
  agentId: string;
  teamId: string;
  month: string;
}

/** What is preliminary is written over; what was closed never is. */
function counted(rows: RowReader, { agentId, teamId, month, ...sheet }: Counted, at: number): RowChange[] {
  const id = appraisalId(agentId, month);
  const row = rows.get('appraisal', id);
  const last = row && latestOf(row);
  const kept = !row ? [] : last?.preliminary ? row.versions.slice(0, -1) : row.versions;
  const versions = [...kept, { ...sheet, version: kept.length + 1, at }];
  return [{ entity: 'appraisal', id, row: { ...row, id, agentId, teamId, month, versions } }];
}
