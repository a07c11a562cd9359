import type { Channel } from '../../domain/queue/channel.ts';
import type { Instant } from '../../domain/time.ts';
import type { Sql } from '../db/database.ts';

/** Writes down that whatever brings a channel's customers is there. No journal: of heartbeats only their end is news. */
export async function beat(sql: Sql, channel: Channel, at: Instant): Promise<void> {
  await sql.query(
    `insert into channel_beat (channel, at) values ($1, $2)
     on conflict (channel) do update set at = greatest(channel_beat.at, excluded.at)`,
    [channel, at],
  );
}

/** When each channel was last heard of; one that never was is not there. */
export async function lastBeats(sql: Sql): Promise<{ channel: string; at: Instant }[]> {
  const found = await sql.query<{ channel: string; at: number }>('select channel, at from channel_beat');
  return found.map(({ channel, at }) => ({ channel, at: Number(at) }));
}
