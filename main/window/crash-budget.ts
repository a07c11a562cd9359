import { type Instant, MINUTE } from '../../domain/time.ts';

const TRIES = 3;

/** Decides after each crash: load again (at most 3 times within a minute) or give up and say so. */
export function crashBudget(): (now: Instant) => 'reload' | 'giveUp' {
  let reloads: Instant[] = [];
  return (now) => {
    reloads = reloads.filter((at) => at > now - MINUTE);
    if (reloads.length >= TRIES) return 'giveUp';
    reloads.push(now);
    return 'reload';
  };
}
