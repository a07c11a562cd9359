import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import { HOUR, type Instant, MINUTE } from '../time.ts';

/** A machine's clock may be a little behind the server's. */
const TOLERANCE = 10 * MINUTE;

/** Until when this machine may be worked at if the server is not heard again. */
export const offlineLeaseEnd = (rows: ParameterReader, lastContactAt: Instant): Instant =>
  lastContactAt + numberInForce(rows, 'P-OFFL', lastContactAt) * HOUR;

/**
 * Whether the last contact is recent enough to work without the server: as many hours ago as P-OFFL allows on the day of
 * that contact (C-206). A clock set back does not lengthen it.
 */
export function withinOfflineLease(rows: ParameterReader, lastContactAt: Instant, now: Instant): boolean {
  return now <= offlineLeaseEnd(rows, lastContactAt) && lastContactAt - now <= TOLERANCE;
}
