import { SECOND } from '../../../domain/time.ts';
import type { AppParts } from '../../app-parts.ts';
import { beat } from '../../channels/beats.ts';
import { waitingCalls } from '../../channels/voice/waiting-calls.ts';
import { type Recurring, recurring } from '../../recurring.ts';

const EVERY = 10 * SECOND;
const BROUGHT = ['voice', 'email', 'live-app', 'post-forum'] as const;

/** What brings customers to the demo beside its chat page: each is heard, and the telephone tells who waits how long it will take. */
export function demoGateways({ centre, db, clock, log }: AppParts): Recurring {
  return recurring('demo gateways', EVERY, log, async () => {
    for (const channel of BROUGHT) await beat(db, channel, clock.now());
    const { calls } = await waitingCalls(db, clock.now());
    for (const { callId: interactionId, position, expectedMs } of calls)
      await centre.act('centre.announceWait', { interactionId, position, expectedMs });
  });
}
