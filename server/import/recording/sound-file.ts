import { audibleSpans, peaksOf } from '../../../domain/recording/loudness.ts';
import type { RecordingMediaType, Stretch } from '../../../domain/recording/recording.ts';
import { type Duration, SECOND } from '../../../domain/time.ts';

/** A sound as its file tells of it. */
export interface Sound {
  mediaType: RecordingMediaType;
  length: Duration;
  /** When something can be heard. All of it, where only a decoder could tell. */
  busy: NonNullable<Stretch['busy']>;
}

const PCM = 1;
const EXTENSIBLE = 0xfffe;

/** What a WAV file holds. Throws an `Error` that says what is wrong with it. */
export function readWav(file: Buffer): Sound {
  let format:
    | { code: number; channels: number; rate: number; bytesASecond: number; bits: number }
    | undefined;
  for (let at = 12; at + 8 <= file.length; ) {
    const name = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    const begin = at + 8;
    if (name === 'fmt ' && begin + 16 <= file.length)
      format = {
        code: file.readUInt16LE(begin),
        channels: file.readUInt16LE(begin + 2),
        rate: file.readUInt32LE(begin + 4),
        bytesASecond: file.readUInt32LE(begin + 8),
        bits: file.readUInt16LE(begin + 14),
      };
    if (name === 'data') {
      if (!format || format.bytesASecond === 0)
        throw new Error('This WAV file does not say how it is coded.');
      // Whoever wrote it as it was spoken did not know its length, and said the most there is.
      const data = file.subarray(begin, Math.min(begin + size, file.length));
      const length = Math.round((data.length * SECOND) / format.bytesASecond);
      if (length === 0) throw new Error('This WAV file has no sound in it.');
      const plain = format.code === PCM || (format.code === EXTENSIBLE && format.bits <= 16);
      const sampleAt = plain ? readers[format.bits] : undefined;
      const busy = sampleAt
        ? audibleSpans(peaksOf(loudest(data, format.channels, format.bits / 8, sampleAt), format.rate))
        : all(length);
      return { mediaType: 'audio/wav', length, busy };
    }
    at = begin + size + (size % 2);
  }
  throw new Error('This WAV file has no sound in it.');
}

const all = (length: Duration): [number, number][] => [[0, length]];

type SampleAt = (data: Buffer, at: number) => number;

/** How a sample of so many bits is read, as -1 to 1. */
const readers: Record<number, SampleAt> = {
  8: (data, at) => (data.readUInt8(at) - 0x80) / 0x80,
  16: (data, at) => data.readInt16LE(at) / 0x8000,
};

/** The loudest of its channels, sample by sample, of 1. */
function loudest(data: Buffer, channels: number, bytes: number, sampleAt: SampleAt): Float32Array {
  const frame = bytes * Math.max(1, channels);
  const samples = new Float32Array(Math.floor(data.length / frame));
  for (let i = 0; i < samples.length; i += 1)
    for (let at = i * frame; at < (i + 1) * frame; at += bytes)
      samples[i] = Math.max(samples[i] ?? 0, Math.abs(sampleAt(data, at)));
  return samples;
}

/** Opus counts at this rate, whatever was recorded. */
const OPUS_RATE = 48_000;
const HEAD = 'OpusHead';
/** In a page: where its count of samples stands, and what a page in which nothing ends says instead. */
const GRANULE = 6;
const NONE = 0xffff_ffff_ffff_ffffn;

/** What an Ogg file with Opus holds. Throws an `Error` that says what is wrong with it. */
export function readOpus(file: Buffer): Sound {
  const head = file.indexOf(HEAD);
  if (head < 0 || head > 1_024) throw new Error('This Ogg file is not coded in Opus.');
  const lead = file.readUInt16LE(head + 10);
  for (
    let page = file.lastIndexOf('OggS');
    page >= 0;
    page = page > 0 ? file.lastIndexOf('OggS', page - 1) : -1
  ) {
    if (page + GRANULE + 8 > file.length) continue;
    const granule = file.readBigUInt64LE(page + GRANULE);
    if (granule === NONE || granule === 0n) continue;
    const length = Math.round(((Number(granule) - lead) * SECOND) / OPUS_RATE);
    if (length > 0) return { mediaType: 'audio/ogg', length, busy: all(length) };
  }
  throw new Error('This Opus file has no sound in it.');
}
