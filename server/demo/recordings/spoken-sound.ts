import { type Duration, SECOND } from '../../../domain/time.ts';
import { chanceOf } from '../city/dice.ts';

const RATE = 8_000;
const HEADER = 44;

/** Somebody speaks in [from, to), in ms from the beginning; `pitch` in Hz. */
export interface Turn {
  from: Duration;
  to: Duration;
  pitch: number;
}

/**
 * A call as a WAV file (8 kHz, 8 bit, mono): voices without words, made of a pitch, its overtones and the rhythm of
 * syllables. For the demo, whose simulated people have no voices.
 */
export function spokenSound(turns: readonly Turn[], length: Duration): Buffer {
  const samples = Math.round((length * RATE) / SECOND);
  const file = Buffer.alloc(HEADER + samples, 128);
  writeHeader(file, samples);
  for (const turn of turns) speak(file, turn, samples);
  return file;
}

const SYLLABLE = RATE / 4;

function speak(file: Buffer, { from, to, pitch }: Turn, samples: number): void {
  const first = Math.round((from * RATE) / SECOND);
  const last = Math.min(samples, Math.round((to * RATE) / SECOND));
  for (let begin = first, n = 0; begin < last; begin += SYLLABLE, n += 1) {
    if (chanceOf('pause', from, n) < 0.12) continue;
    const height = pitch * (0.92 + 0.16 * chanceOf('syllable', from, n));
    const end = Math.min(begin + SYLLABLE, last);
    for (let i = begin; i < end; i += 1) {
      const swell = Math.sin((Math.PI * (i - begin)) / SYLLABLE);
      file[HEADER + i] = 128 + Math.round(60 * swell * voiceAt(height, (i - first) / RATE));
    }
  }
}

/** One moment of a voice of this height: its overtones, the loudest where mouths are. From -1 to 1. */
function voiceAt(height: number, seconds: number): number {
  let wave = 0;
  for (let overtone = 1; overtone <= 6; overtone += 1) {
    const strength = 1 / (overtone + Math.abs(overtone * height - 500) / 250);
    wave += strength * Math.sin(2 * Math.PI * height * overtone * seconds);
  }
  return Math.max(-1, Math.min(1, wave));
}

/** Canonical RIFF/WAVE, PCM. */
function writeHeader(file: Buffer, samples: number): void {
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples, 40);
}
