import { halfHourOf } from '../metrics/intervals.ts';
import type { Window } from '../metrics/window.ts';
import type { Instant } from '../time.ts';
import { type Correction, EFFECT_AFTER } from './correction.ts';

const thirtyDaysFrom = (from: Instant): Window => ({ from, to: from + EFFECT_AFTER });

/** The thirty days before it was made, on half hours as figures are kept. */
export const windowBefore = ({ madeAt }: Pick<Correction, 'madeAt'>): Window =>
  thirtyDaysFrom(halfHourOf(madeAt) - EFFECT_AFTER);

/** The thirty days after it was done last; undefined while nothing is done. */
export function windowAfter({ rounds }: Pick<Correction, 'rounds'>): Window | undefined {
  const last = rounds.at(-1);
  return last && thirtyDaysFrom(halfHourOf(last.doneAt));
}

/** As much of them as is over; undefined before the first half hour is. */
export function windowSoFar(row: Pick<Correction, 'rounds'>, now: Instant): Window | undefined {
  const after = windowAfter(row);
  if (!after) return undefined;
  const to = Math.min(after.to, halfHourOf(now));
  return to > after.from ? { from: after.from, to } : undefined;
}
