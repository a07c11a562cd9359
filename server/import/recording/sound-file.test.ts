import { describe, expect, it } from 'vitest';
import { aTone } from '../../../testing/a-tone.ts';
import { readRecording } from './read-recording.ts';

/** An Ogg file with Opus as far as its length goes: a head, and a last page that counts `samples`. */
function anOpus(samples: number, lead = 312): Buffer {
  const page = (granule: bigint, body: Buffer) => {
    const head = Buffer.alloc(28);
    head.write('OggS', 0);
    head.writeBigUInt64LE(granule, 6);
    head.writeUInt8(1, 26);
    head.writeUInt8(body.length, 27);
    return Buffer.concat([head, body]);
  };
  const opusHead = Buffer.alloc(19);
  opusHead.write('OpusHead', 0);
  opusHead.writeUInt16LE(lead, 10);
  return Buffer.concat([page(0n, opusHead), page(BigInt(samples + lead), Buffer.alloc(40, 7))]);
}

describe('a sound that is brought in', () => {
  it('is as long as its samples are, and what is quiet in it is known', () => {
    const [part] = readRecording(aTone({ seconds: 2 })).parts;
    expect(part?.stretch).toMatchObject({ kind: 'sound', mediaType: 'audio/wav', from: 0, to: 2_000 });
    const [[from, to] = [-1, -1]] = part?.stretch.busy ?? [];
    expect([from, to]).toEqual([0, 1_950]);
    const silent = readRecording(aTone({ seconds: 2, loudness: 0 }));
    expect(silent.parts[0]?.stretch.busy).toEqual([]);
  });

  it('may end before the length it says, as what was written while it was spoken does', () => {
    const file = aTone({ seconds: 2 });
    file.writeUInt32LE(0xffff_ffff, 40);
    expect(readRecording(file).length).toBe(2_000);
  });

  it('in Opus is as long as its last page counts, without what its coder leads in', () => {
    expect(readRecording(anOpus(48_000 * 3))).toMatchObject({ kind: 'sound', length: 3_000 });
  });

  it.each([
    ['nothing', Buffer.alloc(0), /empty/],
    ['words', Buffer.from('It is a recording, believe me.'), /no recording/],
    ['JSON of something else', Buffer.from('[{"type": 3, "timestamp": 1}]'), /no recording/],
    ['an Ogg file with something else', Buffer.from(`OggS${'.'.repeat(60)}vorbis`), /not coded in Opus/],
    ['a WAV file without sound', aTone({ seconds: 0 }), /no sound/],
  ])('%s is none, and the reason is said', (_, file, reason) => {
    expect(() => readRecording(file)).toThrow(reason);
  });
});
