import { type Duration, SECOND } from '../../domain/time.ts';

const FIRST: Duration = SECOND;
const LONGEST: Duration = 30 * SECOND;

/** How long to wait before the next start after `failures` in a row (1, 2, ...): 1 s, doubled each time, at most 30 s. */
export function restartDelay(failures: number): Duration {
  return Math.min(FIRST * 2 ** Math.min(failures - 1, 10), LONGEST);
}
