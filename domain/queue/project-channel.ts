import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';

/** Keeps which channels are open and whether their heartbeats are heard. */
export function projectChannel(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type !== 'channel.set' && event.type !== 'channel.healthChanged') return [];
  const id = event.data.channel;
  const before = rows.get('channelstate', id) ?? { id };
  if (event.type === 'channel.healthChanged') {
    const { alive, lastBeatAt } = event.data;
    const row = { ...before, health: { alive, since: event.at, lastBeatAt } };
    return [{ entity: 'channelstate', id, row }];
  }
  const { open, reason, override } = event.data;
  const { override: _, ...rest } = before;
  const changed = { by: event.actor.id, at: event.at, reason };
  return [{ entity: 'channelstate', id, row: { ...rest, open, changed, ...(override && { override }) } }];
}
