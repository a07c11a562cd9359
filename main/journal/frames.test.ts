import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrames, encodeFrame, type Frame, frameLength } from './frames.ts';

const uid = fc.string({ minLength: 8, maxLength: 64, unit: 'binary' });
const added = fc.record({
  kind: fc.constant('added' as const),
  uid,
  sealed: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
});
const anyFrame: fc.Arbitrary<Frame> = fc.oneof(
  added,
  fc.record({ kind: fc.constant('settled' as const), uid }),
);

const first: Frame = { kind: 'added', uid: 'uid-first', sealed: Buffer.from('one') };
const second: Frame = { kind: 'settled', uid: 'uid-second' };
const third: Frame = { kind: 'added', uid: 'uid-third', sealed: Buffer.from('three') };
const bytes = (...frames: Frame[]) => Buffer.concat(frames.map(encodeFrame));

describe('the frames of a journal', () => {
  it('are read as they were written, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(anyFrame), (frames) => {
        expect(decodeFrames(bytes(...frames))).toEqual({ frames, damaged: [] });
      }),
    );
    fc.assert(
      fc.property(added, (frame) => {
        expect(frameLength(frame)).toBe(encodeFrame(frame).length);
      }),
    );
  });

  it('are all read but the torn last one, wherever it was torn', () => {
    const whole = bytes(first, second);
    const last = encodeFrame(third);
    for (let cut = 1; cut < last.length; cut += 1) {
      const { frames, damaged } = decodeFrames(Buffer.concat([whole, last.subarray(0, cut)]));
      expect(frames).toEqual([first, second]);
      expect(damaged).toEqual([last.subarray(0, cut)]);
    }
  });

  it('are found again behind one in which any single byte has changed', () => {
    const parts = [first, third, second].map(encodeFrame);
    const [start, middle] = [parts[0]?.length ?? 0, parts[1]?.length ?? 0];
    for (let at = start; at < start + middle; at += 1) {
      const spoilt = Buffer.concat(parts);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x10;
      const { frames, damaged } = decodeFrames(spoilt);
      expect(frames).toEqual([first, second]);
      expect(Buffer.concat(damaged)).toEqual(spoilt.subarray(start, start + middle));
    }
  });

  it('are found between any rubbish, and every byte is either a frame or damaged', () => {
    const rubbish = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(rubbish, anyFrame)), rubbish, (parts, end) => {
        const all = Buffer.concat([...parts.flatMap(([junk, frame]) => [junk, encodeFrame(frame)]), end]);
        const { frames, damaged } = decodeFrames(all);
        expect(frames).toEqual(parts.map(([, frame]) => frame));
        expect(bytes(...frames).length + Buffer.concat(damaged).length).toBe(all.length);
      }),
    );
  });
});
