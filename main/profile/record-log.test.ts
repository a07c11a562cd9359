import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfWholeRecords } from './record-log.ts';

const BLOCK = 32_768;
const HEADER = 7;

/** Writes records as LevelDB does, and tells where each of them ends. */
function written(sizes: readonly number[]): { log: Buffer; ends: number[] } {
  const parts: Buffer[] = [];
  const ends: number[] = [];
  let at = 0;
  const put = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const size of sizes) {
    let left = size;
    let first = true;
    for (let done = false; !done; ) {
      const room = BLOCK - (at % BLOCK);
      if (room < HEADER) {
        put(Buffer.alloc(room));
        continue;
      }
      const length = Math.min(left, room - HEADER);
      left -= length;
      const kind = first ? (left === 0 ? 1 : 2) : left === 0 ? 4 : 3;
      const header = Buffer.alloc(HEADER, 0xab);
      header.writeUInt16LE(length, 4);
      header.writeUInt8(kind, 6);
      put(Buffer.concat([header, Buffer.alloc(length, 0xcd)]));
      first = false;
      done = left === 0;
    }
    ends.push(at);
  }
  return { log: Buffer.concat(parts), ends };
}

const sizes = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 32_700, max: 32_800 }), fc.nat(80_000)), {
  maxLength: 8,
});

describe('the whole records of a log', () => {
  it('end where the last record ends that was written to its end, wherever the cut fell', () => {
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (records, share) => {
        const { log, ends } = written(records);
        const length = Math.floor(log.length * share);
        const whole = Math.max(0, ...ends.filter((end) => end <= length));
        expect(endOfWholeRecords(log.subarray(0, length))).toBe(whole);
      }),
    );
  });

  it('end before a tail of zeros, as a file system leaves it', () => {
    const { log } = written([100, 40_000, 7]);
    expect(endOfWholeRecords(Buffer.concat([log, Buffer.alloc(5_000)]))).toBe(log.length);
  });

  it('are all there in a log that is odd in the middle: nothing is cut from what is not understood', () => {
    const { log } = written([100, 200, 300]);
    const odd = Buffer.from(log);
    odd.writeUInt8(9, 107 + 6);
    expect(endOfWholeRecords(odd)).toBe(log.length);
    const zeros = Buffer.concat([log, Buffer.alloc(20), Buffer.from([1])]);
    expect(endOfWholeRecords(zeros)).toBe(zeros.length);
  });

  it('of an empty log are none', () => {
    expect(endOfWholeRecords(Buffer.alloc(0))).toBe(0);
  });
});
