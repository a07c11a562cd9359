import type { Instant } from '../domain/time.ts';

/** The server's time. It decides; what a device claims is only kept beside it. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };
