const RATE = 8_000;
const HEAD = 44;

/** A WAV file of a tone (8 kHz, 16 bit, mono), so long and so loud, of 1. */
export function aTone({ seconds, loudness = 0.3 }: { seconds: number; loudness?: number }): Buffer {
  const samples = Buffer.alloc(2 * seconds * RATE);
  for (let i = 0; i < seconds * RATE; i += 1)
    samples.writeInt16LE(Math.round(loudness * 0x7fff * Math.sin((2 * Math.PI * 440 * i) / RATE)), 2 * i);
  const head = Buffer.alloc(HEAD);
  head.write('RIFF', 0);
  head.writeUInt32LE(HEAD - 8 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(2 * RATE, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
