import type { WaitingCalls } from '../../../contract/http/calls.ts';
import { numberInForce } from '../../../domain/policy/parameter-row.ts';
import { type Instant, SECOND } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { readParameters } from '../../db/parameters.ts';
import { readRows } from '../../db/rows.ts';
import { Pictures } from '../chat/chat-view.ts';
import { placeIn } from '../chat/queue-picture.ts';

/** Who waits at the telephone, with the place and the estimate that any waiting customer is told. */
export async function waitingCalls(sql: Sql, now: Instant): Promise<WaitingCalls> {
  const pictures = new Pictures(sql, now);
  const rows = await readRows(
    sql,
    'interaction',
    `state in ('queued', 'offered') and doc->>'channel' = 'voice' and source = 'live' order by arrived_at, id`,
  );
  const calls: WaitingCalls['calls'] = [];
  for (const { id: callId, queueId, announced } of rows) {
    const picture = await pictures.of(queueId);
    const place = picture && placeIn(picture, callId, now);
    if (!place) continue;
    const { position, estimatedWaitMs: expectedMs } = place;
    calls.push({ callId, queueId, position, expectedMs, announcedAt: announced?.last?.at });
  }
  const announceEveryMs = numberInForce(await readParameters(sql, 'P-ANN'), 'P-ANN', now) * SECOND;
  return { announceEveryMs, calls };
}
