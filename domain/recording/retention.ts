import { monthsBefore } from '../calendar/months-before.ts';
import type { Instant } from '../time.ts';
import { RECORDINGS_KEPT_MONTHS, type Recording } from './recording.ts';

/** Recordings that ended before this are to be deleted, unless they are held (P-RET). */
export const keptSince = (now: Instant): Instant => monthsBefore(now, RECORDINGS_KEPT_MONTHS);

/** What an interaction's row says of keeping what was recorded of it. */
interface Holds {
  recordingHeld?: object | undefined;
  recordingPins?: readonly { from: Instant; to: Instant }[] | undefined;
}

/** Whether somebody has said that it must not go: all of its conversation, or a stretch it has a part in (C-121). */
export const isKept = (
  { recordingHeld, recordingPins = [] }: Holds,
  { from, to }: Pick<Recording, 'from' | 'to'>,
): boolean => recordingHeld !== undefined || recordingPins.some((pin) => pin.from <= to && pin.to >= from);
