import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Reconciliation, reconciliationSchema } from '../../../contract/http/recordings.ts';
import { MINUTE } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { SYSTEM } from '../../centre/centre.ts';
import { recordingsModule } from './routes.ts';

const place = await freshDatabase();
const expected = new Map<string, string>();
let api: ApiUnderTest;
let from = 0;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [recordingsModule]);
  await api.test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await api.test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'wang', queueIds: ['orders'] }),
    aPerson({ id: 'judge', roles: ['evaluator'], queueIds: [] }),
    aPerson({ id: 'lead', roles: ['teamLead'], queueIds: ['orders'] }),
  );
  from = api.test.clock.now();
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

async function ended(standing: string, queueId = 'general', then?: (id: string) => Promise<unknown>) {
  const agent = queueId === 'orders' ? 'wang' : 'li';
  const interactionId = await api.test.arrive(queueId);
  await api.test.as(agent, 'interaction.accept', { interactionId });
  await then?.(interactionId);
  const form = {
    disposition: 'resolved',
    summary: 's',
    solution: 's',
    solved: true,
    anythingElseAsked: true,
  };
  await api.test.as(agent, 'interaction.close', { interactionId, form });
  api.test.clock.pass(MINUTE);
  expected.set(interactionId, standing);
  return interactionId;
}

let n = 0;
async function stretch(interactionId: string, over: object = {}, outcome?: string): Promise<void> {
  const recordingId = `r${++n}`;
  const hash = createHash('sha256').update(randomBytes(8)).digest('hex');
  const now = api.test.clock.now();
  const made = { kind: 'screen', mediaType: 'application/gzip', from: now, to: now, hash, size: 8 };
  await api.test.as('li', 'recording.add', { interactionId, recordingId, ...made, ...over });
  if (outcome) await api.test.centre.mutate({ name: outcome, args: { recordingId } }, SYSTEM);
}

const ask = async (personId: string, over: object = {}): Promise<Reconciliation> => {
  const query = new URLSearchParams({ from: `${from}`, to: `${api.test.clock.now()}`, ...over });
  const url = `/recordings/reconciliation?${query}`;
  const { status, body } = await api.ask('GET', url, { token: await api.tokenOf(personId) });
  expect(status).toBe(200);
  return reconciliationSchema.parse(body);
};
const linesOf = ({ lines }: Reconciliation) =>
  lines.map(({ interaction, standing }) => [interaction.id, standing] as const);

it('has everything that ended once, with its recording or the reason why there is none (C-149)', async () => {
  await ended('recorded', 'general', (id) => stretch(id, {}, 'centre.recordingStored'));
  await ended('coming', 'general', (id) => stretch(id));
  await ended('lost', 'general', (id) => stretch(id, {}, 'centre.recordingNeverCame'));
  await ended('refused', 'general', (interactionId) =>
    api.test.as('li', 'recording.omit', { interactionId, reason: 'refused' }),
  );
  await ended('noReason');
  await ended('noReason', 'orders');
  const left = await api.test.arrive('general');
  await api.test.centre.mutate({ name: 'centre.abandon', args: { interactionId: left } }, SYSTEM);
  expected.set(left, 'nobodyAnswered');
  api.test.clock.pass(MINUTE);
  // Still open, and so in no list.
  await api.test.arrive('general');
  const found = await ask('judge');
  expect(new Map(linesOf(found))).toEqual(expected);
  const counted = new Map(found.counts.map(({ standing, count }) => [standing as string, count]));
  for (const [standing, count] of counted)
    expect([standing, count]).toEqual([
      standing,
      [...expected.values()].filter((one) => one === standing).length,
    ]);
  expect([...counted.values()].reduce((sum, count) => sum + count)).toBe(expected.size);
});

it('lists those of one kind, a page at a time, while the counts stay those of all', async () => {
  const [first] = (await ask('judge', { standing: 'noReason', limit: 1 })).lines;
  const page = await ask('judge', { standing: 'noReason', limit: 1 });
  expect(page.counts).toEqual((await ask('judge')).counts);
  const rest = await ask('judge', { standing: 'noReason', limit: 1, after: page.next ?? '' });
  expect(rest.next).toBeUndefined();
  const both = [first, ...rest.lines].map((line) => line?.interaction.id);
  expect(both.sort()).toEqual(
    [...expected].flatMap(([id, standing]) => (standing === 'noReason' ? id : [])).sort(),
  );
});

it('tells a team lead of their own queues only', async () => {
  const found = await ask('lead');
  expect(found.lines.map(({ interaction }) => interaction.queueId)).toEqual(['orders']);
});

it('wants the sound of a call, not its screen alone', async () => {
  const call = { channel: 'voice', queueId: 'general', customerId: 'c', customerName: 'Ann', language: 'en' };
  for (const [id, kind] of [
    ['call-1', 'screen'],
    ['call-2', 'sound'],
  ] as const) {
    const args = { interactionId: id, ...call, offHours: false, source: 'live', recordingNotice: true };
    await api.test.centre.mutate({ name: 'centre.arrive', args }, { kind: 'customer', id: 'c' });
    await api.test.as('li', 'interaction.accept', { interactionId: id });
    const mediaType = kind === 'sound' ? 'audio/wav' : 'application/gzip';
    await stretch(id, { kind, mediaType }, 'centre.recordingStored');
    const form = {
      disposition: 'resolved',
      summary: 's',
      solution: 's',
      solved: true,
      anythingElseAsked: true,
    };
    await api.test.as('li', 'interaction.close', { interactionId: id, form });
  }
  api.test.clock.pass(MINUTE);
  const standings = new Map(linesOf(await ask('judge')));
  expect([standings.get('call-1'), standings.get('call-2')]).toEqual(['screenOnly', 'recorded']);
});
