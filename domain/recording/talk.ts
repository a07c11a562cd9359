import { addRates, type Rate } from '../metrics/rate.ts';
import { type Duration, SECOND } from '../time.ts';
import { AUDIBLE, PEAKS_A_SECOND } from './loudness.ts';

/** How long each side of a call spoke, in ms; while both spoke it counts for each, and by itself. */
export interface Talk {
  agent: Duration;
  customer: Duration;
  both: Duration;
}

/** The gap between two words is still speaking. */
const WORD_GAP = Math.round(PEAKS_A_SECOND * 0.3);
/** A side so much quieter than the other is only the other one, heard in its line. */
const CROSSTALK = 4;

/**
 * Who spoke how long in a call of two sides (C-045), told by the loudness of each: `agent` is the first side of the recording,
 * `customer` the second.
 */
export function talkOf(agent: Float32Array, customer: Float32Array): Talk {
  const ours = spoken(agent, customer);
  const theirs = spoken(customer, agent);
  const length = (parts: readonly boolean[]) => (parts.filter(Boolean).length * SECOND) / PEAKS_A_SECOND;
  return {
    agent: length(ours),
    customer: length(theirs),
    both: length(ours.map((speaks, i) => speaks && theirs[i] === true)),
  };
}

/** For each part of the sound whether this side speaks in it, gaps between words filled. */
function spoken(side: Float32Array, other: Float32Array): boolean[] {
  const parts = Array.from(side, (peak, i) => peak >= AUDIBLE && peak * CROSSTALK >= (other[i] ?? 0));
  let last = -1;
  for (let i = 0; i < parts.length; i += 1) {
    if (!parts[i]) continue;
    if (last >= 0 && i - last - 1 <= WORD_GAP) parts.fill(true, last, i);
    last = i;
  }
  return parts;
}

/** The agent's share of what both spoke; nothing to count when nobody did. */
export const talkShare = (talks: readonly Talk[]): Rate =>
  addRates(talks.map(({ agent, customer }) => ({ numerator: agent, denominator: agent + customer })));
