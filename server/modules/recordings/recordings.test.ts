import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Recording } from '../../../domain/recording/recording.ts';
import { DAY } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { differencesFromJournal } from '../../centre/rebuild.ts';
import { readRow } from '../../db/rows.ts';
import { readEvents } from '../../interaction-journal/read-events.ts';
import { clearBlobs } from '../../jobs/clear-blobs.ts';
import { deleteRecordings } from '../../jobs/delete-recordings.ts';
import { blobsModule } from '../blobs/routes.ts';
import { recordingsModule } from './routes.ts';

const HALF_A_YEAR = 184 * DAY;
const place = await freshDatabase();
let api: ApiUnderTest;
let tokens = new Map<string, string>();
let interactionId: string;
let n = 0;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [blobsModule, recordingsModule]);
  await api.test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await api.test.configure(
    'person',
    aPerson({ id: 'li' }),
    aPerson({ id: 'wang' }),
    aPerson({ id: 'lead', roles: ['teamLead'] }),
    aPerson({ id: 'far-lead', roles: ['teamLead'], queueIds: ['orders'] }),
    aPerson({ id: 'judge', roles: ['evaluator'], queueIds: [] }),
  );
  await api.test.configure('customer', { id: 'ann', name: 'Ann Lee', language: 'en' });
});
afterAll(async () => {
  expect(await differencesFromJournal(api.test.db)).toEqual([]);
  await api.close();
  await place.drop();
});
beforeEach(async () => {
  // Sessions end with time, and tests move it.
  tokens = new Map();
  interactionId = await api.test.arrive('general', { customerId: 'ann' });
  await api.test.as('li', 'interaction.accept', { interactionId });
});

const tokenOf = async (personId: string): Promise<string> => {
  const token = tokens.get(personId) ?? (await api.tokenOf(personId));
  tokens.set(personId, token);
  return token;
};

interface File {
  bytes: Buffer;
  hash: string;
}
const aFile = (): File => {
  const bytes = randomBytes(5_000);
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
};
const now = () => api.test.clock.now();

async function announce(personId: string, { hash, bytes }: File, over: object = {}) {
  const recordingId = `recording-${++n}`;
  const stretch = { kind: 'screen', mediaType: 'application/gzip', from: now(), to: now() + 1_000 };
  const body = { recordingId, interactionId, hash, size: bytes.length, ...stretch, ...over };
  const reply = await api.ask('POST', '/recordings', { token: await tokenOf(personId), body });
  const { refusal } = reply.body as { refusal?: { code: string } };
  return { recordingId, status: reply.status, refused: refusal?.code };
}
const send = async (personId: string, { hash, bytes }: File) => {
  const authorization = `Bearer ${await tokenOf(personId)}`;
  const headers = { authorization, 'content-type': 'application/octet-stream' };
  const reply = await api.app.inject({
    method: 'PUT',
    url: `/blobs/${hash}?offset=0`,
    headers,
    payload: bytes,
  });
  return reply.statusCode;
};
const mayRead = async (personId: string, { hash }: File) => {
  const headers = { authorization: `Bearer ${await tokenOf(personId)}` };
  return (await api.app.inject({ method: 'GET', url: `/blobs/${hash}`, headers })).statusCode === 200;
};
const recordingOf = (id: string): Promise<Recording | undefined> => readRow(api.test.db, 'recording', id);
const told = async () =>
  (await readEvents(api.test.db, interactionId)).filter(({ type }) => type.startsWith('recording.'));

async function recorded(over: object = {}): Promise<{ file: File; recordingId: string }> {
  const file = aFile();
  const { recordingId } = await announce('li', file, over);
  expect(await send('li', file)).toBe(200);
  return { file, recordingId };
}

describe('what an agent recorded', () => {
  it('is with the centre when all of it came and its hash was checked (C-150)', async () => {
    const { file, recordingId } = await recorded();
    expect(await recordingOf(recordingId)).toMatchObject({ state: 'ready', by: 'li', interactionId });
    expect((await told()).map(({ type }) => type)).toEqual(['recording.segment', 'recording.stored']);
    expect(await mayRead('judge', file)).toBe(true);
    expect(await mayRead('li', file)).toBe(true);
    expect(await mayRead('lead', file)).toBe(true);
    expect(await mayRead('far-lead', file)).toBe(false);
    expect(await mayRead('wang', file)).toBe(false);
  });

  it('is not what was announced when its bytes are others', async () => {
    const file = aFile();
    const { recordingId } = await announce('li', file);
    expect(await send('li', { hash: file.hash, bytes: randomBytes(5_000) })).toBe(422);
    expect(await recordingOf(recordingId)).toMatchObject({ state: 'uploading' });
  });

  it('is told once, however often it is announced, and is nobody else’s to send', async () => {
    const file = aFile();
    const recordingId = 'the-same';
    const times = { from: now(), to: now() + 1 };
    for (const _ of [1, 2])
      expect(await announce('li', file, { recordingId, ...times })).toMatchObject({ refused: undefined });
    expect(await told()).toHaveLength(1);
    expect(await send('wang', file)).toBe(404);
    expect(await announce('li', aFile(), { recordingId })).toMatchObject({ refused: 'badArguments' });
  });

  it('is taken from who had the matter in hand only, also after they handed it over', async () => {
    expect(await announce('wang', aFile())).toMatchObject({ refused: 'notOwner' });
    expect(await announce('judge', aFile())).toMatchObject({ refused: 'notOwner' });
    const words = { summary: 's', tried: 't', expectation: 'e', reason: '请稍候' };
    const form = { to: { kind: 'queue', queueId: 'orders' }, ...words };
    await api.test.as('li', 'interaction.requestTransfer', {
      interactionId,
      transferId: `t${n}`,
      messageId: `m${n}`,
      form,
    });
    expect(await announce('li', aFile(), { until: 'over' })).toMatchObject({ refused: undefined });
  });

  it('is not taken of a customer who does not want it, from the moment they said so (C-151)', async () => {
    const before = now();
    const consent = { interactionId, customerId: 'ann', consentId: `c${++n}`, purpose: 'recording' };
    await api.test.as('li', 'customer.consent', { ...consent, given: false });
    api.test.clock.pass(60_000);
    expect(await announce('li', aFile())).toMatchObject({ refused: 'notAllowed' });
    expect(await announce('li', aFile(), { from: before - 1, to: now() })).toMatchObject({
      refused: undefined,
    });
    await api.test.as('li', 'recording.omit', { interactionId, reason: 'refused' });
    await api.test.as('li', 'recording.omit', { interactionId, reason: 'refused' });
    expect((await told()).filter(({ type }) => type === 'recording.omitted')).toHaveLength(1);
    await api.test.as('li', 'customer.consent', { ...consent, consentId: `c${++n}`, given: true });
  });
});

describe('what was recorded elsewhere', () => {
  const sound = { kind: 'sound', mediaType: 'audio/wav', added: true };
  it('is brought in by who looks after quality, and by nobody else', async () => {
    for (const who of ['judge', 'lead'])
      expect(await announce(who, aFile(), sound)).toMatchObject({ refused: undefined });
    for (const who of ['li', 'wang', 'far-lead'])
      expect(await announce(who, aFile(), sound)).toMatchObject({ refused: 'notAllowed' });
    expect(await announce('judge', aFile(), { ...sound, mediaType: 'application/gzip' })).toMatchObject({
      refused: 'wrongFileType',
    });
  });
});

describe('when its time is over (P-RET)', () => {
  it('a recording is deleted with a certificate that says what, when, why and its hash', async () => {
    const { file, recordingId } = await recorded();
    const { size, from, to } = (await recordingOf(recordingId)) as Recording;
    api.test.clock.pass(150 * DAY);
    expect(await deleteRecordings(api.test.centre)).toBe(0);
    api.test.clock.pass(HALF_A_YEAR - 150 * DAY);
    tokens.clear();
    expect(await deleteRecordings(api.test.centre)).toBeGreaterThan(0);
    const certificate = (await told()).find(({ type }) => type === 'recording.deleted');
    expect(certificate).toMatchObject({
      at: now(),
      data: { recordingId, kind: 'screen', hash: file.hash, size, from, to, why: 'retention', keptMonths: 6 },
    });
    expect(await recordingOf(recordingId)).toMatchObject({ state: 'deleted' });
    expect(await mayRead('judge', file)).toBe(false);
    expect(await api.test.db.query('select id from blob where hash = $1', [file.hash])).toEqual([]);
  });

  it('it stays while somebody holds it, with a reason, and goes when they let it go', async () => {
    const { file, recordingId } = await recorded();
    const hold = (held: boolean, reason: string) => ({ interactionId, held, reason });
    await expect(api.test.as('judge', 'recording.hold', hold(true, ' '))).rejects.toThrow('missingField');
    await expect(api.test.as('li', 'recording.hold', hold(true, 'x'))).rejects.toThrow('notAllowed');
    await expect(api.test.as('far-lead', 'recording.hold', hold(true, 'x'))).rejects.toThrow('notAllowed');
    await api.test.as('judge', 'recording.hold', hold(true, 'Complaint 778'));
    api.test.clock.pass(2 * HALF_A_YEAR);
    tokens.clear();
    await deleteRecordings(api.test.centre);
    await clearBlobs(api.test.centre);
    expect(await mayRead('judge', file)).toBe(true);
    await api.test.as('lead', 'recording.hold', hold(false, ''));
    await deleteRecordings(api.test.centre);
    expect(await recordingOf(recordingId)).toMatchObject({ state: 'deleted' });
  });

  it('how a screen looked stays as long as a screen that looked so', async () => {
    const looks = aFile();
    await announce('li', looks, { kind: 'styles' });
    await send('li', looks);
    api.test.clock.pass(100 * DAY);
    tokens.clear();
    const styles = { hash: looks.hash, size: looks.bytes.length };
    await recorded({ styles });
    api.test.clock.pass(100 * DAY);
    tokens.clear();
    await deleteRecordings(api.test.centre);
    expect(await mayRead('wang', looks)).toBe(true);
    api.test.clock.pass(HALF_A_YEAR);
    tokens.clear();
    await deleteRecordings(api.test.centre);
    await deleteRecordings(api.test.centre);
    expect(await mayRead('wang', looks)).toBe(false);
  });

  it('the centre waits no longer for bytes that never came', async () => {
    const { recordingId } = await announce('li', aFile());
    api.test.clock.pass(8 * DAY);
    tokens.clear();
    await clearBlobs(api.test.centre);
    expect(await recordingOf(recordingId)).toMatchObject({ state: 'lost' });
  });
});

describe('looking at it', () => {
  it('notes are pinned by who looks after quality, and damage is said by who saw it', async () => {
    const note = { interactionId, about: now(), text: 'Well said' };
    await api.test.as('judge', 'recording.note', { ...note, noteId: 'n1' });
    await expect(api.test.as('li', 'recording.note', { ...note, noteId: 'n2' })).rejects.toThrow(
      'notAllowed',
    );
    await expect(
      api.test.as('judge', 'recording.note', { ...note, noteId: 'n3', text: ' ' }),
    ).rejects.toThrow();
    const { recordingId } = await recorded();
    await api.test.as('judge', 'recording.reportDamage', { interactionId, recordingId });
    expect((await told()).map(({ type }) => type)).toContain('recording.damaged');
  });
});
