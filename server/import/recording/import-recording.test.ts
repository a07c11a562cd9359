import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { recordedOf } from '../../../domain/recording/coverage.ts';
import { DAY, MINUTE, SECOND } from '../../../domain/time.ts';
import { aTone } from '../../../testing/a-tone.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { CentreUnderTest } from '../../centre-under-test.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { readEvents } from '../../interaction-journal/read-events.ts';
import { importRecording } from './import-recording.ts';
import { readRecordingArguments } from './recording-arguments.ts';

const place = await freshDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'recordings-'));
const call = path.join(folder, 'call.wav');
const REAL = path.join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'rrweb-recording.json');
let test: CentreUnderTest;

beforeAll(async () => {
  writeFileSync(call, aTone({ seconds: 5 }));
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson({ id: 'li' }), aPerson({ id: 'wang' }));
});
afterAll(async () => {
  await test.close();
  await place.drop();
  rmSync(folder, { recursive: true });
});

const bringIn = (...words: string[]) =>
  importRecording(test.centre, readRecordingArguments([call, ...words]));
const soundsOf = async (interactionId: string) => recordedOf(await readEvents(test.db, interactionId));
/** A local time of the site so long ago. */
const ago = (ms: number) => new Date(test.clock.now() - ms + 8 * 3_600_000).toISOString().slice(0, 19);

async function aCall(interactionId: string): Promise<void> {
  const arrival = {
    interactionId,
    channel: 'voice',
    queueId: 'general',
    customerId: 'c',
    customerName: 'Ann',
  };
  const rest = { language: 'en', offHours: false, source: 'live', recordingNotice: true };
  const args = { ...arrival, ...rest };
  await test.centre.mutate({ name: 'centre.arrive', args }, { kind: 'customer', id: 'c' });
  test.clock.pass(4 * SECOND);
  await test.as('li', 'interaction.accept', { interactionId });
}

it('joins the conversation that is named, from when it was taken, once', async () => {
  await aCall('call-1');
  const taken = test.clock.now();
  test.clock.pass(MINUTE);
  expect(await bringIn('--interaction=call-1')).toMatchObject({ interactionId: 'call-1', made: false });
  await bringIn('--interaction=call-1');
  expect(await soundsOf('call-1')).toMatchObject([
    {
      kind: 'sound',
      mediaType: 'audio/wav',
      from: taken,
      to: taken + 5 * SECOND,
      state: 'there',
      added: true,
    },
  ]);
  const [stored] = await readRows(test.db, 'recording', "interaction_id = 'call-1'");
  expect(stored).toMatchObject({ state: 'ready', by: 'import' });
  const form = {
    disposition: 'resolved',
    summary: 's',
    solution: 's',
    solved: true,
    anythingElseAsked: true,
  };
  await test.as('li', 'interaction.close', { interactionId: 'call-1', form });
});

it('finds the call an agent was in, and asks when it was more than one', async () => {
  await aCall('call-2');
  test.clock.pass(MINUTE);
  expect(await bringIn('--agent=li', `--at=${ago(30 * SECOND)}`)).toMatchObject({
    interactionId: 'call-2',
    made: false,
  });
  await aCall('call-3');
  test.clock.pass(2 * SECOND);
  await expect(bringIn('--agent=li', `--at=${ago(6 * SECOND)}`)).rejects.toThrow(/call-2, call-3/);
});

it('is a conversation of its own where there was none, marked as imported', async () => {
  const asked = ['--agent=wang', `--at=${ago(DAY)}`, '--customer=Ms Xu'];
  const { interactionId, made } = await bringIn(...asked);
  expect(made).toBe(true);
  expect(await readRow(test.db, 'interaction', interactionId)).toMatchObject({
    channel: 'voice',
    source: 'import',
    ownerId: 'wang',
    customerName: 'Ms Xu',
    queueId: 'imported',
    state: 'closed',
  } satisfies Partial<Interaction>);
  expect(await soundsOf(interactionId)).toMatchObject([{ state: 'there' }]);
  expect(await bringIn(...asked)).toMatchObject({ interactionId, made: false });
  expect(await soundsOf(interactionId)).toHaveLength(1);
});

it.each([
  [['--interaction=none'], /no interaction "none"/],
  [['--interaction=call-1', '--at=2026-01-01T00:00:00'], /not going on/],
  [['--agent=zhou', '--at=2026-11-20T09:00:00'], /nobody called "zhou"/],
  [['--agent=li', '--at=2026-01-01T09:00:00'], /6 months/],
  [['--agent=li', '--at=2027-01-01T09:00:00'], /to come/],
  [['--agent=li', '--at=noon'], /no local time/],
  [['--agent=li'], /--at says/],
  [[], /which conversation/],
])('%j is not taken, and the reason is said', async (words, reason) => {
  await expect((async () => bringIn(...words))()).rejects.toThrow(reason);
});

it.skipIf(!existsSync(REAL))(
  existsSync(REAL) ? 'takes a screen as rrweb writes it' : 'skipped: no real data here',
  async () => {
    const asked = readRecordingArguments([REAL, '--agent=wang', `--at=${ago(2 * DAY)}`]);
    const { interactionId, kind, from, to } = await importRecording(test.centre, asked);
    expect([kind, to - from > 80 * SECOND]).toEqual(['screen', true]);
    expect(await soundsOf(interactionId)).toMatchObject([{ kind: 'screen', state: 'there', from, to }]);
  },
);
