import { numberInForce } from '../../domain/policy/parameter-row.ts';
import { channelSchema } from '../../domain/queue/channel.ts';
import { isAlive } from '../../domain/queue/channel-state.ts';
import { SECOND } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';
import { beat, lastBeats } from '../channels/beats.ts';
import { readParameters } from '../db/parameters.ts';
import { readRows } from '../db/rows.ts';

/**
 * Says which channel is heard again, and which not any more within P-CHHB (C-005). The chat is the centre's own, so the look
 * itself is its heartbeat. Resolves to how many have changed.
 */
export async function watchChannels(centre: Centre): Promise<number> {
  const { db, clock } = centre;
  const now = clock.now();
  await beat(db, 'chat', now);
  const limit = numberInForce(await readParameters(db, 'P-CHHB'), 'P-CHHB', now) * SECOND;
  const states = await readRows(db, 'channelstate');
  let changed = 0;
  for (const { channel: id, at } of await lastBeats(db)) {
    const channel = channelSchema.safeParse(id).data;
    const alive = isAlive(at, now, limit);
    if (!channel || states.find((one) => one.id === id)?.health?.alive === alive) continue;
    await centre.act('centre.channelHealth', { channel, alive, lastBeatAt: at });
    changed += 1;
  }
  return changed;
}
