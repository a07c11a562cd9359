import type { WaysIn } from '../../../contract/http/ways-in.ts';
import type { Channel } from '../../../domain/queue/channel.ts';
import { isChannelOpen } from '../../../domain/queue/channel-state.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';
import { servedQueues } from '../chat/queue-picture.ts';

const CHAT_PAGE = '/chat/';

/** The ways into every queue that agents serve, and which version of that this is. */
export async function waysIn(sql: Sql, now: Instant): Promise<WaysIn> {
  const [made] = await sql.query<{ version: number; changed_at: number | null }>(
    `select count(*)::int as version, max(at) as changed_at from journal
     where stream_kind = 'config' and (stream_id like 'queue:%' or stream_id like 'person:%' or stream_id like 'channel:%')`,
  );
  const states = await readRows(sql, 'channelstate');
  const stateOf = (channel: Channel) => states.find(({ id }) => id === channel);
  const served = servedQueues(await readRows(sql, 'queue'), await readRows(sql, 'person'), now);
  return {
    version: made?.version ?? 0,
    changedAt: made?.changed_at ?? 0,
    queues: served.map(({ id, name, brand, hours, addresses }) => ({
      id,
      name,
      brand,
      hours,
      ways: waysOf(addresses).filter(({ channel }) => isChannelOpen(channel, stateOf(channel))),
    })),
  };
}

const waysOf = (addresses: Queue['addresses'] = []): WaysIn['queues'][number]['ways'] => [
  { channel: 'chat', at: CHAT_PAGE },
  ...addresses.map((at) => ({ channel: at.includes('@') ? ('email' as const) : ('voice' as const), at })),
];
