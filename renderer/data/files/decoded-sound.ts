import { peaksOf } from '../../../domain/recording/loudness.ts';
import { type Talk, talkOf } from '../../../domain/recording/talk.ts';

export interface DecodedSound {
  /** In ms. */
  length: number;
  peaks: Float32Array;
  /** Who spoke how long, of a call whose two sides were recorded apart. */
  talk?: Talk;
}

/** Enough to draw by and to hear silence in. */
const RATE = 8_000;

/** What can be drawn of a sound. Rejects when it is none that this program understands. */
export async function decodedSound(bytes: Uint8Array<ArrayBuffer>): Promise<DecodedSound> {
  const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes.slice().buffer);
  const [peaks = new Float32Array(), other] = Array.from({ length: sound.numberOfChannels }, (_, n) =>
    peaksOf(sound.getChannelData(n), sound.sampleRate),
  );
  return {
    length: Math.round(sound.duration * 1_000),
    peaks: other ? peaks.map((peak, i) => Math.max(peak, other[i] ?? 0)) : peaks,
    ...(other && { talk: talkOf(peaks, other) }),
  };
}
