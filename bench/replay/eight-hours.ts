import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AnnounceRecording } from '../../contract/http/recordings.ts';
import { STRETCH_LENGTH } from '../../domain/recording/recording.ts';
import type { ScreenEvent } from '../../domain/recording/redact.ts';
import { HOUR, type Instant, MINUTE } from '../../domain/time.ts';
import { anInteraction } from '../../testing/builders.ts';
import type { Central } from '../../testing/central.ts';
import { ME } from '../workspace/rows.ts';
import type { KeptFiles } from './kept-files.ts';

export const LENGTH = 8 * HOUR;
export const CUSTOMER = 'Eight hours';

/** Moved to the length of a whole stretch; no two are the same bytes. */
function stretchOf(events: readonly ScreenEvent[], n: number): Buffer {
  const end = events.at(-1)?.timestamp ?? 1;
  const scale = Math.max(1, STRETCH_LENGTH / Math.max(1, end));
  const moved = events.map((event, i) => ({
    ...event,
    timestamp: i < 2 ? event.timestamp : Math.round(event.timestamp * scale),
  }));
  const mark = { type: 5, timestamp: STRETCH_LENGTH, data: { tag: 'bench', payload: { n } } };
  return gzipSync(JSON.stringify([...moved, mark]));
}

/**
 * One interaction of eight hours, every minute of it recorded: as many stretches as it takes of what was really recorded
 * in this window a moment ago.
 */
export function eightHours(
  central: Central,
  files: KeptFiles,
  begin: Instant,
  at: (now: Instant) => void,
): void {
  const screens = [...files.announced.values()].filter(({ kind }) => kind === 'screen');
  const model = screens
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .find(({ hash }) => files.files.has(hash));
  if (!model) throw new Error('nothing was recorded to be played again');
  const events = JSON.parse(
    gunzipSync(files.files.get(model.hash) as Buffer).toString('utf8'),
  ) as ScreenEvent[];
  const interactionId = 'eight-hours';
  const person = central.rows.get('person', ME);
  if (person) central.configure('person', { ...person, roles: ['agent', 'evaluator'] });
  const me = { kind: 'person' as const, id: ME };
  at(begin);
  const arrival = { interactionId, channel: 'chat', queueId: 'general', customerId: 'customer' };
  const words = { customerName: CUSTOMER, language: 'en', offHours: false, source: 'live' };
  central.mutate(
    'centre.arrive',
    { ...arrival, ...words, recordingNotice: true },
    { kind: 'customer', id: 'customer' },
  );
  central.mutate('interaction.accept', { interactionId }, me);
  for (let n = 0; n < LENGTH / STRETCH_LENGTH; n += 1) {
    const from = begin + n * STRETCH_LENGTH;
    const bytes = stretchOf(events, n);
    const hash = createHash('sha256').update(bytes).digest('hex');
    files.files.set(hash, bytes);
    at(from + STRETCH_LENGTH);
    const recordingId = `part-${n}`;
    const recording: AnnounceRecording = {
      ...{
        recordingId,
        interactionId,
        kind: 'screen',
        mediaType: 'application/gzip',
        hash,
        size: bytes.length,
      },
      ...{ from, to: from + STRETCH_LENGTH, styles: model.styles, busy: [[0, STRETCH_LENGTH]] },
    };
    central.mutate('recording.add', recording, me);
    central.mutate('centre.recordingStored', { recordingId });
  }
  at(begin + LENGTH + MINUTE);
  const row = central.rows.get('interaction', interactionId) ?? anInteraction();
  central.configure('interaction', { ...row, state: 'closed', closedAt: begin + LENGTH });
}
