import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { Person } from '../../../domain/person/person.ts';
import { RECORDINGS_KEPT_MONTHS } from '../../../domain/recording/recording.ts';
import { keptSince } from '../../../domain/recording/retention.ts';
import { type Instant, MINUTE, SECOND } from '../../../domain/time.ts';
import type { Centre } from '../../centre/centre.ts';
import { bringInFile } from '../../modules/recordings/bring-in.ts';
import { History, importer } from '../history.ts';
import { importQueue } from '../import-queue.ts';
import { pseudonym, stableId } from '../stable-id.ts';
import { agentNamed, conversationNamed, conversationThen } from './conversation-of.ts';
import { type ReadRecording, readRecording } from './read-recording.ts';
import type { RecordingArguments } from './recording-arguments.ts';

/** What a recording became part of. */
export interface ImportedRecording {
  interactionId: string;
  kind: ReadRecording['kind'];
  from: Instant;
  to: Instant;
  /** There was no conversation to put it to: it is one of its own now, marked as imported. */
  made: boolean;
}

interface Place {
  interactionId: string;
  from: Instant;
  made: boolean;
}

/** Brings one recording in. Again does no harm. Throws an `Error` that says why it cannot be, before anything is written. */
export async function importRecording(centre: Centre, asked: RecordingArguments): Promise<ImportedRecording> {
  const file = await readFile(asked.file);
  const recording = readRecording(file);
  const content = createHash('sha256').update(file).digest('hex');
  const { interactionId, from, made } = await placeFor(centre, asked, recording);
  for (const [n, { stretch, bytes }] of recording.parts.entries())
    await bringInFile(centre, importer, {
      recordingId: stableId('recording', interactionId, String(from), content, String(n)),
      interactionId,
      stretch: { ...stretch, from: from + stretch.from, to: from + stretch.to, added: true },
      bytes,
    });
  return { interactionId, kind: recording.kind, from, to: from + recording.length, made };
}

async function placeFor(
  centre: Centre,
  { of, at, queueId, customer }: RecordingArguments,
  recording: ReadRecording,
): Promise<Place> {
  const now = centre.clock.now();
  if ('interactionId' in of) {
    const { interaction, taken } = await conversationNamed(centre.db, of.interactionId);
    const from = at ?? taken;
    if (from < interaction.arrivedAt - MINUTE || from > (interaction.closedAt ?? now))
      throw new Error(`It would begin at ${utc(from)}, when that conversation was not going on.`);
    refuseTooOld(from + recording.length, now);
    return { interactionId: interaction.id, from, made: false };
  }
  const from = of.at;
  if (from + recording.length > now)
    throw new Error(`It would end at ${utc(from + recording.length)}, which is to come.`);
  refuseTooOld(from + recording.length, now);
  const agent = await agentNamed(centre.db, of.agent);
  const then = await conversationThen(centre.db, agent, from, recording);
  if (then) return { interactionId: then.id, from: Math.max(from, then.arrivedAt - MINUTE), made: false };
  const interactionId = stableId('recorded', agent.id, String(from), recording.kind);
  const story = { interactionId, from, to: from + recording.length, agent, kind: recording.kind, customer };
  await centre.appendHistory(journalOf({ ...story, queueId: await importQueue(centre, queueId) }));
  return { interactionId, from, made: true };
}

/** It would be deleted by the next morning. */
function refuseTooOld(to: Instant, now: Instant): void {
  if (to < keptSince(now))
    throw new Error(
      `Recordings are kept for ${RECORDINGS_KEPT_MONTHS} months, and this one is older (P-RET).`,
    );
}

interface Story {
  interactionId: string;
  from: Instant;
  to: Instant;
  agent: Person;
  kind: ReadRecording['kind'];
  customer: string | undefined;
  queueId: string;
}

/** Something that was recorded elsewhere and of which nothing else is known: taken when it began, over when it ended. */
function journalOf({ interactionId, from, to, agent, kind, customer, queueId }: Story): JournalEvent[] {
  const by = { kind: 'person' as const, id: agent.id };
  return new History(interactionId, from)
    .add(from, 'interaction.arrived', {
      channel: kind === 'sound' ? 'voice' : 'chat',
      queueId,
      customerId: `import:${interactionId}`,
      customerName: customer ?? pseudonym('recorded', interactionId),
      language: 'zh-CN',
      offHours: false,
      source: 'import',
      recordingNotice: false,
    })
    .add(from, 'interaction.accepted', { personId: agent.id }, by)
    .add(to, 'interaction.ended', {}).events;
}

const utc = (at: Instant): string => new Date(at).toISOString();

/** What became of it, in a line. */
export const recordingLine = ({ kind, from, to, interactionId, made }: ImportedRecording): string =>
  `${kind} of ${Math.round((to - from) / SECOND)} s from ${utc(from)} is part of interaction ${interactionId}${
    made ? ', which was made for it (source: import)' : ''
  }`;
