import { peaksOf } from '../../../domain/recording/loudness.ts';

export interface DecodedSound {
  /** In ms. */
  length: number;
  peaks: Float32Array;
}

/** Enough to draw by and to hear silence in. */
const RATE = 8_000;

/** What can be drawn of a sound. Rejects when it is none that this program understands. */
export async function decodedSound(bytes: Uint8Array<ArrayBuffer>): Promise<DecodedSound> {
  const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes.slice().buffer);
  return {
    length: Math.round(sound.duration * 1_000),
    peaks: peaksOf(sound.getChannelData(0), sound.sampleRate),
  };
}
