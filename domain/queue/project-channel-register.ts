import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { CHANNEL_REGISTER, type ChannelRegister } from './channel-register.ts';

/** Keeps which channels were added, and when each was last given a key. */
export function projectChannelRegister(rows: RowReader, event: JournalEvent): RowChange[] {
  const before = rows.get('channelregister', CHANNEL_REGISTER) ?? { id: CHANNEL_REGISTER, channels: [] };
  if (event.type === 'channel.registered') {
    const { channel, name, queueId } = event.data;
    const added = { id: channel, name, queueId, by: event.actor.id, at: event.at };
    return put({ ...before, channels: [...before.channels, added] });
  }
  if (event.type === 'channel.keyMade') {
    const { channel, by } = event.data;
    const key = { by, at: event.at };
    return put({
      ...before,
      channels: before.channels.map((one) => (one.id === channel ? { ...one, key } : one)),
    });
  }
  return [];
}

const put = (row: ChannelRegister): RowChange[] => [{ entity: 'channelregister', id: row.id, row }];
