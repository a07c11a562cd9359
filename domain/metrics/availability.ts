import { type Instant, MINUTE } from '../time.ts';
import type { Rate } from './rate.ts';
import type { Window } from './window.ts';

/**
 * The minutes of a stretch in which the centre looked at itself over all of them, and the stretches without a look (C-179).
 * `looks` are the first instants of minutes, each once, in order; what lies outside is left out. The stretch begins with its
 * first look: before that there was nothing that could have been away.
 */
export function availabilityOf(
  looks: readonly Instant[],
  { from, to }: Window,
): {
  period: Window;
  minutes: Rate;
  away: Window[];
} {
  const within = looks.filter((at) => at >= from && at < to);
  const first = within[0] ?? to;
  const away: Window[] = [];
  let expected = first;
  for (const at of [...within, to]) {
    if (at > expected) away.push({ from: expected, to: at });
    expected = at + MINUTE;
  }
  const denominator = (to - first) / MINUTE;
  return { period: { from: first, to }, minutes: { numerator: within.length, denominator }, away };
}
