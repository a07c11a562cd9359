import { caseNumber } from '../case/case.ts';
import type { EventOf, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Instant } from '../time.ts';
import { attemptEnds, type Callback } from './callback.ts';

/** Keeps a promise's row: snoozing moves the reminder, never the promise; reaching the customer keeps it. */
export function projectCallback(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'callback.promised':
      return promised(rows, event);
    case 'callback.placeReached':
      return change(rows, event.data.callbackId, (callback) => placeReached(callback, event.at));
    case 'callback.reminded':
      return change(rows, event.data.callbackId, (callback) => ({ ...callback, remindedAt: event.at }));
    case 'callback.snoozed': {
      const { until, reason } = event.data;
      return change(rows, event.data.callbackId, (callback) => ({
        ...callback,
        remindAt: until,
        remindedAt: undefined,
        snoozes: [...callback.snoozes, { at: event.at, until, reason }],
      }));
    }
    case 'callback.ended':
      return change(rows, event.data.callbackId, (callback) => ({
        ...callback,
        state: 'done',
        doneAt: event.at,
        ended: { ...endOf(event), at: event.at },
      }));
    case 'callback.reassigned':
      return change(rows, event.data.callbackId, (callback) => reassigned(callback, event));
    case 'callback.attempted':
      return change(rows, event.data.callbackId, (callback) => attempted(callback, event));
    default:
      return [];
  }
}

function promised(rows: RowReader, event: EventOf<'callback.promised'>): RowChange[] {
  const about = aboutWhat(rows, event);
  if (!about) return [];
  const { callbackId, turn, ...promise } = event.data;
  const row: Callback = {
    ...promise,
    ...about,
    id: callbackId,
    promisedAt: event.at,
    remindAt: promise.dueAt,
    snoozes: [],
    attempts: [],
    state: 'open',
    ...(turn === undefined ? {} : { place: { turn } }),
  };
  return [{ entity: 'callback', id: callbackId, row }];
}

const endOf = ({ data: { note, why } }: EventOf<'callback.ended'>) => ({ note, ...(why && { why }) });

/** What it was promised in: a conversation, or a case whose result was told. */
function aboutWhat(
  rows: RowReader,
  { stream }: EventOf<'callback.promised'>,
): Pick<Callback, 'interactionId' | 'caseId' | 'queueId' | 'customerId' | 'customerName'> | undefined {
  if (stream.kind === 'case') {
    const row = rows.get('casefile', stream.id);
    if (!row) return undefined;
    const { id: caseId, queueId, customerId, interactionIds } = row;
    // Somebody who stays anonymous is known by the number of their case.
    const customerName = row.customerName || caseNumber(caseId);
    return { interactionId: interactionIds[0], caseId, queueId, customerId, customerName };
  }
  const interaction = rows.get('interaction', stream.id);
  if (!interaction) return undefined;
  const { id: interactionId, queueId, customerId, customerName } = interaction;
  return { interactionId, queueId, customerId, customerName };
}

function attempted(callback: Callback, event: EventOf<'callback.attempted'>): Callback {
  const { attemptId, outcome, note } = event.data;
  const attempts = [...callback.attempts, { id: attemptId, at: event.at, outcome, note }];
  return attemptEnds(outcome)
    ? { ...callback, attempts, state: 'done', doneAt: event.at }
    : { ...callback, attempts };
}

/** Their turn comes before the promised time: the owner is reminded at once, and the promise stays as it was. */
const placeReached = (callback: Callback, at: Instant): Callback =>
  callback.place === undefined
    ? callback
    : {
        ...callback,
        place: { ...callback.place, reachedAt: at },
        remindAt: Math.min(callback.remindAt, at),
        remindedAt: undefined,
      };

/** Whoever keeps it now has not been reminded yet. */
function reassigned(callback: Callback, event: EventOf<'callback.reassigned'>): Callback {
  const { toId } = event.data;
  const step = { at: event.at, fromId: callback.ownerId, toId, byId: event.actor.id };
  const all = [...(callback.reassigned ?? []), step];
  return { ...callback, ownerId: toId, remindedAt: undefined, reassigned: all };
}

function change(rows: RowReader, id: string, edit: (callback: Callback) => Callback): RowChange[] {
  const callback = rows.get('callback', id);
  return callback ? [{ entity: 'callback', id, row: edit(callback) }] : [];
}
