import { numberInForce, type ParameterReader } from '../../../domain/policy/parameter-row.ts';
import { HOUR, type Instant, MINUTE } from '../../../domain/time.ts';

/** A machine's clock may be a little behind the server's. */
const TOLERANCE = 10 * MINUTE;

/**
 * Whether the last contact is recent enough to work without the server: as many hours ago as P-OFFL allows on the day of
 * that contact (C-206). A clock set back does not lengthen it.
 */
export function withinOfflineLease(rows: ParameterReader, lastContactAt: Instant, now: Instant): boolean {
  const lease = numberInForce(rows, 'P-OFFL', lastContactAt) * HOUR;
  return now - lastContactAt <= lease && lastContactAt - now <= TOLERANCE;
}
