import { HOUR, type Instant, MINUTE } from '../../../domain/time.ts';

/** How long after the last word with the server a person may go on from what this machine holds (P-OFFL). */
const OFFLINE_LEASE = 12 * HOUR;
/** A machine's clock may be a little behind the server's. */
const TOLERANCE = 10 * MINUTE;

/** Whether the last contact is recent enough to work without the server. A clock set back does not lengthen it. */
export const withinOfflineLease = (lastContactAt: Instant, now: Instant): boolean =>
  now - lastContactAt <= OFFLINE_LEASE && lastContactAt - now <= TOLERANCE;
