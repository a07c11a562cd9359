import type { Instant } from '../time.ts';
import { RECORDINGS_KEPT_MONTHS } from './recording.ts';

/** Recordings that ended before this are to be deleted, unless they are held (P-RET). */
export function keptSince(now: Instant): Instant {
  const date = new Date(now);
  date.setUTCMonth(date.getUTCMonth() - RECORDINGS_KEPT_MONTHS);
  return date.getTime();
}
