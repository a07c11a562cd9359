import { gunzipSync, gzipSync } from 'node:zlib';
import { RECORDING_LIMIT, type Stretch } from '../../../domain/recording/recording.ts';
import { screenParts } from '../../../domain/recording/screen-file.ts';
import type { Duration } from '../../../domain/time.ts';
import { readOpus, readWav, type Sound } from './sound-file.ts';

/** A part of a recording; times are ms from its beginning. */
interface Part {
  stretch: Pick<Stretch, 'kind' | 'mediaType' | 'from' | 'to' | 'busy'>;
  bytes: Buffer;
}

/** What a file holds: a sound in one part, or a screen in one for each whole picture. */
export interface ReadRecording {
  kind: 'sound' | 'screen';
  length: Duration;
  parts: Part[];
}

const GZIP = 0x1f8b;

/** Told by its content, never by its name. Throws an `Error` that says what is wrong with it. */
export function readRecording(file: Buffer): ReadRecording {
  if (file.length < 16) throw new Error('This file is empty, or nearly so.');
  if (file.length > RECORDING_LIMIT)
    throw new Error(`A recording has at most ${RECORDING_LIMIT / 1024 / 1024} MB; split it into several.`);
  const begins = file.toString('latin1', 0, 4);
  if (begins === 'RIFF' && file.toString('latin1', 8, 12) === 'WAVE') return sound(file, readWav(file));
  if (begins === 'OggS') return sound(file, readOpus(file));
  return screen(file.readUInt16BE(0) === GZIP ? gunzipSync(file) : file);
}

const sound = (bytes: Buffer, { mediaType, length, busy }: Sound): ReadRecording => ({
  kind: 'sound',
  length,
  parts: [{ stretch: { kind: 'sound', mediaType, from: 0, to: length, busy }, bytes }],
});

function screen(file: Buffer): ReadRecording {
  const parts = partsOf(file).map(
    ({ from, to, busy, events }): Part => ({
      stretch: { kind: 'screen', mediaType: 'application/gzip', from, to, busy },
      bytes: gzipSync(JSON.stringify(events)),
    }),
  );
  return { kind: 'screen', length: parts.at(-1)?.stretch.to ?? 0, parts };
}

function partsOf(file: Buffer): ReturnType<typeof screenParts> {
  try {
    return screenParts(JSON.parse(file.toString('utf8')));
  } catch {
    throw new Error(
      'This is no recording that can be brought in: WAV, Opus in Ogg, or a screen as rrweb writes it (JSON, with a full snapshot).',
    );
  }
}
