import { audibleSpans } from '../../../../../domain/recording/loudness.ts';
import type { RecordingMediaType } from '../../../../../domain/recording/recording.ts';
import { RECORDING_LIMIT } from '../../../../../domain/recording/recording.ts';
import type { ScreenEvent } from '../../../../../domain/recording/redact.ts';
import { type Instant, SECOND } from '../../../../../domain/time.ts';
import type { NewRecording } from '../../../../data/index.ts';
import { decoded } from '../sound/decoded.ts';

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

const FULL = 2;
const META = 4;

/** What a file holds, placed so that it begins at `from`. Rejects when it is no recording. */
export async function broughtIn(file: File, from: Instant): Promise<Brought[]> {
  if (file.size === 0 || file.size > RECORDING_LIMIT) throw new RangeError('size');
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const mediaType = sounds[ending];
  if (ending === 'json') return screens(JSON.parse(await file.text()), from);
  if (!mediaType) throw new TypeError('no recording');
  const content = new Uint8Array(await file.arrayBuffer());
  const { length, peaks } = await decoded(content);
  return [
    { kind: 'sound', mediaType, from, to: from + length, busy: audibleSpans(peaks), added: true, content },
  ];
}

/** One stretch for each whole picture: every one can be shown without those before it. */
async function screens(content: unknown, from: Instant): Promise<Brought[]> {
  const events = (Array.isArray(content) ? content : []) as ScreenEvent[];
  const start = events[0]?.timestamp;
  if (start === undefined || !events.some(({ type }) => type === FULL)) throw new TypeError('no recording');
  const groups: ScreenEvent[][] = [[]];
  for (const [i, event] of events.entries()) {
    const begins =
      event.type === META && events[i + 1]?.type === FULL && groups.at(-1)?.some(({ type }) => type === FULL);
    if (begins) groups.push([]);
    groups.at(-1)?.push(event);
  }
  return Promise.all(
    groups.map(async (group, n): Promise<Brought> => {
      const begin = group[0]?.timestamp ?? start;
      const end = groups[n + 1]?.[0]?.timestamp ?? group.at(-1)?.timestamp ?? begin;
      const moved = group.map((event) => ({ ...event, timestamp: event.timestamp - begin }));
      return {
        kind: 'screen',
        mediaType: 'application/gzip',
        from: from + Math.round(begin - start),
        to: from + Math.round(end - start),
        busy: busySpans(moved),
        added: true,
        content: await zipped(JSON.stringify(moved)),
      };
    }),
  );
}

/** Whatever changes on a screen that somebody chose to bring in is worth seeing. */
function busySpans(events: readonly ScreenEvent[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const { timestamp } of events) {
    const at = Math.round(timestamp);
    const last = spans.at(-1);
    if (last && at - last[1] <= 5 * SECOND) last[1] = at;
    else if (spans.length < 200) spans.push([at, at]);
  }
  return spans;
}

async function zipped(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zip).arrayBuffer());
}
