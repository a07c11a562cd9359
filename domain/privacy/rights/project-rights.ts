import type { JournalEvent } from '../../journal/event.ts';
import type { RowChange, RowReader } from '../../journal/rows.ts';
import { DELETED } from './cover.ts';
import { eraseRows } from './erase.ts';
import type { RightsRequest } from './rights-request.ts';

/** Keeps what customers asked for by right, and takes out what is deleted for one of them. */
export function projectRights(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'customer.erased') return eraseRows(rows, event.data, event.at);
  if (event.type === 'rights.received') {
    const { requestId: id, ...asked } = event.data;
    const received = { receivedAt: event.at, receivedBy: event.actor.id };
    const row = { id, ...asked, customerId: event.stream.id, ...received, checks: [], copies: [] };
    return [{ entity: 'rightsrequest', id, row }];
  }
  if (!event.type.startsWith('rights.')) return [];
  const { requestId: id } = event.data as { requestId: string };
  const before = rows.get('rightsrequest', id);
  const row = before && next(before, event);
  return row ? [{ entity: 'rightsrequest', id, row }] : [];
}

function next(row: RightsRequest, event: JournalEvent): RightsRequest | undefined {
  const made = { by: event.actor.id, at: event.at };
  switch (event.type) {
    case 'rights.checked': {
      const { how, passed } = event.data;
      return { ...row, checks: [...row.checks, { ...made, how, passed }] };
    }
    case 'rights.decided': {
      const { granted, reason } = event.data;
      return { ...row, decision: { ...made, granted, reason } };
    }
    case 'rights.copied':
      return { ...row, copies: [...row.copies, made] };
    case 'rights.carriedOut': {
      const { requestId: _, ...done } = event.data;
      return { ...row, done: { ...done, ...made } };
    }
    case 'rights.told': {
      // Where the answer went is of no use any more; of whoever had everything deleted nothing else stays either.
      const { answerTo: __, ...rest } = row;
      const told = { ...rest, told: { ...made, channel: event.data.channel } };
      if (row.right !== 'delete' || !row.done) return told;
      return { ...told, customerName: DELETED, words: DELETED, done: { ...row.done, note: DELETED } };
    }
    default:
      return undefined;
  }
}
