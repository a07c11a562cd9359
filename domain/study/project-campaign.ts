import type { EventOf, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Campaign, CampaignEntry } from './campaign.ts';

/** Keeps a campaign's list: who was handed to whom, every try, and what came of it. */
export function projectCampaign(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'campaign.started': {
      const { id } = event.stream;
      const row = { ...begun(event), id };
      return [{ entity: 'campaign', id, row }];
    }
    case 'campaign.leftOut': {
      const { interactionId, why } = event.data;
      return change(rows, event.stream.id, interactionId, (entry) => ({ ...entry, state: 'leftOut', why }));
    }
    case 'campaign.stopped':
      return stopped(rows, event);
    case 'callback.promised': {
      const { campaign, callbackId, ownerId } = event.data;
      if (!campaign) return [];
      const called = { state: 'calling' as const, callbackId, ownerId, calledAt: event.at };
      return change(rows, campaign.id, event.stream.id, (entry) => ({ ...entry, ...called }));
    }
    case 'callback.reassigned':
      return ofCall(rows, event, (entry) => ({ ...entry, ownerId: event.data.toId }));
    case 'callback.attempted':
      return ofCall(rows, event, (entry) => attempted(entry, event));
    case 'callback.surveyed':
      return ofCall(rows, event, (entry) => ({ ...entry, state: 'answered', stars: event.data.stars }));
    case 'callback.ended':
      return ofCall(rows, event, (entry) => ended(entry, event));
    default:
      return [];
  }
}

function begun({ data, at, actor }: EventOf<'campaign.started'>): Omit<Campaign, 'id'> {
  const { entries, ...rest } = data;
  const waiting = entries.map((one) => ({ ...one, state: 'waiting' as const, attempts: [] }));
  return { ...rest, at, by: actor.id, entries: waiting };
}

function attempted(entry: CampaignEntry, event: EventOf<'callback.attempted'>): CampaignEntry {
  const { attemptId, outcome } = event.data;
  const attempts = [...entry.attempts, { id: attemptId, at: event.at, by: event.actor.id, outcome }];
  return { ...entry, attempts, ...(outcome === 'refused' && { state: 'declined' }) };
}

/** The centre ends a call that is no longer to be made; otherwise nobody was reached. */
function ended(entry: CampaignEntry, { data: { why } }: EventOf<'callback.ended'>): CampaignEntry {
  return why ? { ...entry, state: 'leftOut', why } : { ...entry, state: 'notReached' };
}

/** Whom nobody has called yet is not called any more. */
function stopped(
  rows: RowReader,
  { stream: { id }, data, at, actor }: EventOf<'campaign.stopped'>,
): RowChange[] {
  const row = rows.get('campaign', id);
  if (!row) return [];
  const entries = row.entries.map((entry) =>
    entry.state === 'waiting' ? { ...entry, state: 'leftOut' as const, why: 'stopped' as const } : entry,
  );
  return [{ entity: 'campaign', id, row: { ...row, entries, stopped: { ...data, at, by: actor.id } } }];
}

type Edit = (entry: CampaignEntry) => CampaignEntry;

/** What happens to a call happens to its place on the list. */
function ofCall(rows: RowReader, { data }: { data: { callbackId: string } }, edit: Edit): RowChange[] {
  const { campaign, interactionId = '' } = rows.get('callback', data.callbackId) ?? {};
  return campaign ? change(rows, campaign.id, interactionId, edit) : [];
}

function change(rows: RowReader, id: string, interactionId: string, edit: Edit): RowChange[] {
  const row = rows.get('campaign', id);
  if (!row) return [];
  const entries = row.entries.map((entry) => (entry.interactionId === interactionId ? edit(entry) : entry));
  return [{ entity: 'campaign', id, row: { ...row, entries } }];
}
