import { type Duration, SECOND } from '../time.ts';

/** How many values a second of sound is told by. */
export const PEAKS_A_SECOND = 20;
/** From here on somebody speaks, of 1. */
export const AUDIBLE = 0.03;
/** Catching one's breath is no silence. */
const BREATH: Duration = 2 * SECOND;
const MOST_SPANS = 200;

/** The loudest of each twentieth of a second, from 0 to 1. `samples` are those of one channel, `rate` a second. */
export function peaksOf(samples: Float32Array, rate: number): Float32Array {
  const size = Math.max(1, Math.floor(rate / PEAKS_A_SECOND));
  const peaks = new Float32Array(Math.ceil(samples.length / size));
  for (let i = 0; i < samples.length; i += 1) {
    const at = Math.floor(i / size);
    const level = Math.abs(samples[i] ?? 0);
    if (level > (peaks[at] ?? 0)) peaks[at] = Math.min(1, level);
  }
  return peaks;
}

/** When something can be heard, in ms from the beginning: what a replay does not skip as silence. */
export function audibleSpans(peaks: Float32Array): [number, number][] {
  const spans: [number, number][] = [];
  for (const [i, peak] of peaks.entries()) {
    if (peak < AUDIBLE) continue;
    const at = Math.round((i * SECOND) / PEAKS_A_SECOND);
    const last = spans.at(-1);
    if (last && (at - last[1] <= BREATH || spans.length === MOST_SPANS)) last[1] = at;
    else spans.push([at, at]);
  }
  return spans;
}
