import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';

/** Keeps what somebody outside was told, and whether the letter went out. */
export function projectDisclosure(rows: RowReader, event: JournalEvent): RowChange[] {
  const { at, actor, stream } = event;
  if (event.type === 'disclosure.made') {
    const { disclosureId: id, ...told } = event.data;
    const row = { id, ...told, customerId: stream.id, by: actor.id, at, state: 'sending' } as const;
    return [{ entity: 'disclosure', id, row }];
  }
  if (event.type !== 'disclosure.ended') return [];
  const { disclosureId: id, reason } = event.data;
  const before = rows.get('disclosure', id);
  if (!before) return [];
  const state = reason === undefined ? 'sent' : 'failed';
  return [{ entity: 'disclosure', id, row: { ...before, state, endedAt: at, ...(reason && { reason }) } }];
}
