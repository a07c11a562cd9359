import { gzipSync } from 'node:zlib';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import { type Duration, type Instant, MINUTE, SECOND } from '../../../domain/time.ts';
import calls from '../../../resources/demo/recorded-call.json' with { type: 'json' };
import { type Centre, SYSTEM } from '../../centre/centre.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { History } from '../../import/history.ts';
import { readEvents } from '../../interaction-journal/read-events.ts';
import { bringIn } from '../../modules/recordings/bring-in.ts';
import { DrawnScreen } from './drawn-screen.ts';
import { spokenSound, type Turn } from './spoken-sound.ts';

/** So many conversations of each of these have their screen. */
const SCREENS = 2;
const RECORDED = ['li-wen', 'wang-hao', 'chen-si'] as const;
const CALL = 'demo-recorded-call';
const CALLED_AGO = 14 * MINUTE;
/** The call, in ms from when it was taken. */
const HOLD = { from: 26 * SECOND, to: 41 * SECOND };
const TALK: Duration = 64 * SECOND;
const WRAP_UP: Duration = 20 * SECOND;
/** Who speaks, the agent first; nobody while it is held. */
const spoken: readonly Turn[] = [
  { from: 600, to: 4_200, pitch: 205 },
  { from: 5_000, to: 13_500, pitch: 118 },
  { from: 14_200, to: 18_600, pitch: 205 },
  { from: 19_300, to: 22_000, pitch: 118 },
  { from: 22_700, to: 25_400, pitch: 205 },
  { from: 41_800, to: 50_500, pitch: 205 },
  { from: 51_200, to: 54_000, pitch: 118 },
  { from: 54_800, to: 59_800, pitch: 205 },
  { from: 60_600, to: 63_200, pitch: 118 },
];

/** A call that ended a while ago, as the centre's journal would have it. */
export function recordedCall(now: Instant): JournalEvent[] {
  const at = now - CALLED_AGO;
  const [agentId] = RECORDED;
  const agent = { kind: 'person' as const, id: agentId };
  return new History(CALL, at)
    .add(at, 'interaction.arrived', {
      channel: 'voice',
      queueId: 'general',
      customerId: `${CALL}-customer`,
      customerName: calls.customerName,
      language: 'zh-CN',
      topic: calls.topic,
      offHours: false,
      source: 'live',
      recordingNotice: true,
    })
    .add(at + 2 * SECOND, 'wait.announced', { position: 1, expectedMs: 15 * SECOND }, SYSTEM)
    .add(at + 8 * SECOND, 'interaction.accepted', { personId: agentId }, agent)
    .add(at + 8 * SECOND + HOLD.from, 'interaction.held', {}, agent)
    .add(at + 8 * SECOND + HOLD.to, 'interaction.resumed', {}, agent)
    .add(at + 8 * SECOND + TALK, 'interaction.wrapUpStarted', {}, agent)
    .add(
      at + 8 * SECOND + TALK + WRAP_UP,
      'interaction.closed',
      {
        disposition: 'resolved',
        summary: calls.summary,
        solution: calls.solution,
        solved: true,
        anythingElseAsked: true,
      },
      agent,
    ).events;
}

/** Recordings to look at on the first day: screens of some conversations, and a call one can hear. */
export async function seedRecordings(centre: Centre): Promise<void> {
  for (const personId of RECORDED) {
    const closed = await readRows(
      centre.db,
      'interaction',
      `state = 'closed' and owner_id = $1 and doc->>'channel' = 'chat' and (doc->>'legs')::int = 1
       order by closed_at limit ${SCREENS}`,
      [personId],
    );
    for (const interaction of closed) await recordScreen(centre, interaction, personId);
  }
  await recordCall(centre);
}

async function recordScreen(centre: Centre, interaction: Interaction, personId: string): Promise<void> {
  const person = await readRow(centre.db, 'person', personId);
  const events = await readEvents(centre.db, interaction.id);
  const from = events.find(({ type }) => type === 'interaction.accepted')?.at;
  const to = interaction.closedAt;
  if (!person || from === undefined || to === undefined) return;
  const screen = new DrawnScreen(interaction.language, from);
  const said = events.filter((event) => event.type === 'message.posted');
  for (const event of said) screen.say(event);
  screen.end(to);
  const busy = said.map(({ at }): [number, number] => [
    Math.max(0, at - from - 4 * SECOND),
    Math.max(0, at - from),
  ]);
  await bringIn(centre, person, {
    recordingId: `demo-screen-${interaction.id}`,
    interactionId: interaction.id,
    stretch: { kind: 'screen', mediaType: 'application/gzip', from, to, until: 'over', busy },
    bytes: gzipSync(JSON.stringify(screen.events)),
  });
}

async function recordCall(centre: Centre): Promise<void> {
  const person = await readRow(centre.db, 'person', RECORDED[0]);
  const events = await readEvents(centre.db, CALL);
  const from = events.find(({ type }) => type === 'interaction.accepted')?.at;
  if (!person || from === undefined) return;
  const busy = spoken.map((turn): [number, number] => [turn.from, turn.to]);
  await bringIn(centre, person, {
    recordingId: `${CALL}-sound`,
    interactionId: CALL,
    stretch: { kind: 'sound', mediaType: 'audio/wav', from, to: from + TALK, busy },
    bytes: spokenSound(spoken, TALK),
  });
}
