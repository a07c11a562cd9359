import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Incident } from './incident.ts';

/** Keeps what goes on, which matters belong to it and who was told. */
export function projectIncident(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'incident.declared': {
      const { incidentId: id, ...content } = event.data;
      const row = { ...content, id, at: event.at, byId: event.actor.id, interactionIds: [], toldIds: [] };
      return [{ entity: 'incident', id, row }];
    }
    case 'incident.linked':
    case 'incident.unlinked':
    case 'incident.told':
    case 'incident.closed': {
      const before = rows.get('incident', event.data.incidentId);
      const row = before && next(before, event);
      return row ? [{ entity: 'incident', id: row.id, row }] : [];
    }
    default:
      return [];
  }
}

function next(row: Incident, event: JournalEvent): Incident {
  switch (event.type) {
    case 'incident.linked':
      return { ...row, interactionIds: [...row.interactionIds, event.data.interactionId] };
    case 'incident.unlinked':
      return { ...row, interactionIds: row.interactionIds.filter((id) => id !== event.data.interactionId) };
    case 'incident.told':
      return { ...row, toldIds: [...row.toldIds, event.data.interactionId] };
    case 'incident.closed':
      return { ...row, closed: { at: event.at, byId: event.actor.id, summary: event.data.summary } };
    default:
      return row;
  }
}
