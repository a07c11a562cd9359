import { type Duration, type Instant, MINUTE, SECOND } from '../../domain/time.ts';

/** After this many wrong PINs in a row the PIN opens nothing any more. */
export const PIN_TRIES = 10;

/** How long to wait after the first, second ... wrong PIN: nothing for a slip of the finger, ever more for guessing. */
const waits: readonly Duration[] = [
  0,
  0,
  0,
  SECOND,
  5 * SECOND,
  30 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
];

export interface Tries {
  /** Wrong ones in a row. */
  wrong: number;
  /** When the last of them was tried. */
  at: Instant;
}

/** Milliseconds until the next try. A clock set back never makes it longer than it was in the first place. */
export function remainingWait({ wrong, at }: Tries, now: Instant): Duration {
  const wait = waits[wrong - 1] ?? 0;
  const passed = Math.max(0, now - at);
  return Math.max(0, wait - passed);
}
