import { type Duration, SECOND } from '../time.ts';

/** After this a screen says what it waits for and offers to give up. */
export const SAY_WHAT_AFTER: Duration = SECOND;
/** After this nobody waits any more: it has failed, and the screen says why. */
export const GIVE_UP_AFTER: Duration = 10 * SECOND;
