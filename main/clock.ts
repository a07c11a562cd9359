import type { Instant } from '../domain/time.ts';

/** The one place of the main process that reads the machine's clock. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };
