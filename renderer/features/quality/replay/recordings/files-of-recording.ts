import { audibleSpans } from '../../../../../domain/recording/loudness.ts';
import type { RecordingMediaType } from '../../../../../domain/recording/recording.ts';
import { RECORDING_LIMIT } from '../../../../../domain/recording/recording.ts';
import { screenParts } from '../../../../../domain/recording/screen-file.ts';
import type { Instant } from '../../../../../domain/time.ts';
import { decodedSound, type NewRecording } from '../../../../data/index.ts';

/** What of a recording is brought in; whose it is comes with where it is put. */
export type Brought = Omit<NewRecording['recording'], 'recordingId' | 'interactionId'> & {
  content: Uint8Array<ArrayBuffer>;
};

const sounds: Record<string, RecordingMediaType> = {
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  webm: 'audio/webm',
};

/** The files that can be brought in: sounds, and screens as rrweb writes them. */
export const acceptedRecordings = '.wav,.ogg,.opus,.webm,.json';

/** What a file holds, placed so that it begins at `from`. Rejects when it is no recording. */
export async function broughtIn(file: File, from: Instant): Promise<Brought[]> {
  if (file.size === 0 || file.size > RECORDING_LIMIT) throw new RangeError('size');
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const mediaType = sounds[ending];
  if (ending === 'json') return screens(JSON.parse(await file.text()), from);
  if (!mediaType) throw new TypeError('no recording');
  const content = new Uint8Array(await file.arrayBuffer());
  const { length, peaks } = await decodedSound(content);
  return [
    { kind: 'sound', mediaType, from, to: from + length, busy: audibleSpans(peaks), added: true, content },
  ];
}

/** One stretch for each whole picture: every one can be shown without those before it. */
const screens = (content: unknown, at: Instant): Promise<Brought[]> =>
  Promise.all(
    screenParts(content).map(
      async ({ from, to, busy, events }): Promise<Brought> => ({
        kind: 'screen',
        mediaType: 'application/gzip',
        from: at + from,
        to: at + to,
        busy,
        added: true,
        content: await zipped(JSON.stringify(events)),
      }),
    ),
  );

async function zipped(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zip).arrayBuffer());
}
