import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { SURVEY_FORM } from './survey-form.ts';

/** Keeps every version of what customers are asked after a conversation. */
export function projectSurveyForm(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type !== 'surveyForm.published') return [];
  const before = rows.get('surveyform', SURVEY_FORM)?.versions ?? [];
  const version = { ...event.data, version: before.length + 1, by: event.actor.id, at: event.at };
  return [
    { entity: 'surveyform', id: SURVEY_FORM, row: { id: SURVEY_FORM, versions: [...before, version] } },
  ];
}
