import { expect, it } from 'vitest';
import { audibleSpans, PEAKS_A_SECOND, peaksOf } from './loudness.ts';

const RATE = 1_000;
/** Loud from second to second, silent elsewhere. */
const sound = (seconds: number, ...loud: [number, number][]): Float32Array =>
  Float32Array.from({ length: seconds * RATE }, (_, i) =>
    loud.some(([from, to]) => i >= from * RATE && i < to * RATE) ? (i % 2 ? 0.5 : -0.8) : 0,
  );

it('a second of sound is told by the loudest of each of its parts', () => {
  const peaks = peaksOf(sound(2, [1, 2]), RATE);
  expect(peaks).toHaveLength(2 * PEAKS_A_SECOND);
  expect([...peaks.slice(0, PEAKS_A_SECOND)]).toEqual(Array(PEAKS_A_SECOND).fill(0));
  for (const peak of peaks.slice(PEAKS_A_SECOND)) expect(peak).toBeCloseTo(0.8);
});

it('what can be heard is told in spans; a breath does not end one', () => {
  expect(audibleSpans(peaksOf(sound(20, [1, 2], [3, 4], [12, 14]), RATE))).toEqual([
    [1_000, 3_950],
    [12_000, 13_950],
  ]);
});
