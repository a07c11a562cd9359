import type { EventOf, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { withTick } from '../script/procedure/task.ts';
import type { Case, LogLine, Round } from './case.ts';
import { failed, knocked, proved } from './delivery.ts';
import { priorityOf } from './priority.ts';
import { withEvidence } from './project-evidence.ts';
import { projectSolution } from './project-solution.ts';
import { afterStep } from './project-step.ts';

/** Keeps a case's row: where it is, its rounds, what the customer was told, and every step that was taken. */
export function projectCase(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'case') return [];
  const { id } = event.stream;
  if (event.type === 'case.opened') {
    const { interactionId } = event.data;
    const ticks = interactionId === undefined ? undefined : rows.get('interaction', interactionId)?.ticks;
    const row = { ...opened(id, event), ...(ticks?.length && { ticks }) };
    const { contact, anonymousWhy } = event.data.intake;
    return [...put(row), contactOf(row, contact.trim() || anonymousWhy.trim())];
  }
  const changes = changed(rows, id, event);
  return [...changes, ...contactFollows(rows, changes)];
}

function changed(rows: RowReader, id: string, event: JournalEvent): RowChange[] {
  const row = rows.get('casefile', id);
  if (!row) return [];
  switch (event.type) {
    case 'case.stepped':
      return [...put(afterStep(row, event)), ...bulletinOf(id, event), ...projectSolution(rows, row, event)];
    case 'case.personNamed': {
      const { queueId } = row;
      const named = { id, caseId: id, queueId, name: event.data.name, at: event.at, by: event.actor.id };
      return [{ entity: 'responsibility', id, row: named }];
    }
    case 'case.received': {
      const { recurrenceOf } = event.data;
      const relatedIds = recurrenceOf ? [...new Set([...row.relatedIds, recurrenceOf])] : row.relatedIds;
      const known = { ...row, acknowledgedAt: event.at, recurrenceOf, relatedIds };
      return put(withLine(known, event, 'received'));
    }
    case 'case.evidenceAdded':
    case 'case.evidenceReady':
    case 'case.evidenceLost':
    case 'case.pinned':
      return put(withEvidence(row, event));
    case 'case.procedureTicked': {
      const ticked = { at: event.at, by: event.actor.id };
      return put({ ...row, ticks: withTick(row.ticks ?? [], event.data, ticked) });
    }
    case 'case.linked':
      return put({ ...row, relatedIds: [...new Set([...row.relatedIds, event.data.caseId])] });
    case 'case.leadsChanged': {
      const { aboutLead: _, ...rest } = row;
      return put(event.data.aboutLead ? { ...rest, aboutLead: true } : rest);
    }
    case 'case.seen':
      return put(withLine(proved({ ...row, seenAt: event.at }, event.at, 'seen'), event, 'seen'));
    case 'case.knocked':
      return put(withLine(knocked(row, event.at), event, 'knocked'));
    case 'case.delivered':
      return put(withLine(proved(row, event.at, 'shown'), event, 'delivered'));
    case 'case.undelivered':
      return put(withLine(failed(row, event.at), event, 'undelivered'));
    case 'case.reminded':
      return put(withLine(row, event, 'reminded', event.data.text));
    case 'case.rated': {
      const rating = { at: event.at, ...event.data };
      return put(withLine({ ...row, rating }, event, 'rated', event.data.text));
    }
    default:
      return [];
  }
}

const contactOf = ({ id, ownerId, queueId }: Case, contact: string): RowChange => ({
  entity: 'casecontact',
  id,
  row: { id, ownerId, queueId, contact },
});

/** What was adopted is made known to the whole house. */
const bulletinOf = (id: string, { data, at, actor }: EventOf<'case.stepped'>): RowChange[] =>
  data.step === 'publicise'
    ? [{ entity: 'bulletin', id, row: { id, text: data.form.text ?? '', at, by: actor.id } }]
    : [];

/** Whoever a case goes to may reach its customer, and nobody else any more. */
const contactFollows = (rows: RowReader, changes: readonly RowChange[]): RowChange[] =>
  changes.flatMap(({ entity, id, row }) => {
    if (entity !== 'casefile' || row === null) return [];
    const held = rows.get('casecontact', id);
    const { ownerId, queueId } = row as Case;
    const same = held?.ownerId === ownerId && held.queueId === queueId;
    return !held || same ? [] : [contactOf(row as Case, held.contact)];
  });

const put = (row: Case): RowChange[] => [{ entity: 'casefile', id: row.id, row }];

const withLine = (
  row: Case,
  { id, at, actor }: JournalEvent,
  step: LogLine['step'],
  text?: string,
): Case => ({
  ...row,
  log: [...row.log, { id, at, by: actor.id, step, ...(text && { text }) }],
});

const firstRound = (at: number): Round => ({ n: 1, startedAt: at, attempts: [] });

function opened(id: string, { data, at, actor, id: eventId }: EventOf<'case.opened'>): Case {
  const { intake, interactionId, fromCaseId, flaggedAt, recordedAt, receivedAt } = data;
  const { anonymousWhy: _, customerName, contact: __, ...known } = intake;
  return {
    ...known,
    customerName: customerName.trim(),
    id,
    state: 'received',
    interactionIds: interactionId === undefined ? [] : [interactionId],
    relatedIds: fromCaseId === undefined ? [] : [fromCaseId],
    receivedAt,
    flaggedAt,
    recordedAt,
    ...(data.aboutLead && { aboutLead: true }),
    ...(data.classVersion !== undefined && { classVersion: data.classVersion }),
    ...(data.limits && { limits: data.limits }),
    earlier: [],
    priority: priorityOf(intake.nature, intake.impact),
    urgent: false,
    grades: [],
    alsoDepartmentIds: [],
    rounds: [firstRound(at)],
    log: [{ id: eventId, at, by: actor.id, step: 'opened', to: 'received', text: intake.summary.trim() }],
  };
}
