import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Cookie, PullReply } from '../../contract/sync/wire.ts';
import type { JournalEvent } from '../../domain/journal/event.ts';
import { DAY } from '../../domain/time.ts';
import { aPerson, aQueue, aScript } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { aPull, aPush } from '../api-under-test.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { openLog } from '../http/log.ts';
import { retire } from '../jobs/retire.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

const place = await freshDatabase();
const log = openLog({ write: () => {} });
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await test.configure('script', aScript());
  await test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'wang', queueIds: ['orders'] }),
    aPerson({ id: 'chen', roles: ['teamLead'], queueIds: ['general'] }),
    aPerson({ id: 'lead-elsewhere', roles: ['teamLead'], queueIds: ['orders'] }),
    aPerson({ id: 'judge', roles: ['evaluator'], queueIds: [] }),
    aPerson({ id: 'stranger', queueIds: [] }),
  );
});
afterAll(async () => {
  await test.close();
  await place.drop();
});
beforeEach(() => test.clock.pass(60_000));

const ask = (personId: string, over: Parameters<typeof aPull>[0] = {}): Promise<PullReply> =>
  pull({ db: test.db, clock: test.clock }, personId, aPull(over));

/** Follows pages to the end, as a desktop does. */
async function all(personId: string, over: Parameters<typeof aPull>[0] = {}): Promise<PullReply[]> {
  const replies: PullReply[] = [];
  let cookie = over.cookie ?? null;
  for (;;) {
    const reply = await ask(personId, { ...over, cookie });
    replies.push(reply);
    cookie = after(cookie, reply);
    if (!reply.more) return replies;
  }
}

function after(cookie: Cookie | null, { epoch, scopes, drop }: PullReply): Cookie {
  const versions = { ...(cookie?.epoch === epoch ? cookie.scopes : {}) };
  for (const id of drop) delete versions[id];
  for (const [id, { to }] of Object.entries(scopes)) versions[id] = to;
  return { epoch, scopes: versions };
}

const keys = (rows: readonly { entity: string; id: string }[] = []): string[] =>
  rows.map(({ entity, id }) => `${entity}/${id}`);

async function owned(personId = 'li'): Promise<string> {
  const id = await test.arrive();
  await test.as(personId, 'interaction.accept', { interactionId: id });
  return id;
}

const handOver = (id: string, queueId: string) =>
  test.as('li', 'interaction.requestTransfer', {
    interactionId: id,
    transferId: `t-${id}`,
    messageId: `t-${id}`,
    form: { to: { kind: 'queue', queueId }, reason: '转', summary: '要', tried: '试', expectation: '盼' },
  });

describe('a pull', () => {
  it('starts every scope of the person over when there is no cookie', async () => {
    const id = await test.arrive();
    const [reply] = await all('li');
    expect(Object.keys(reply?.scopes ?? {}).sort()).toEqual(['org', 'queue:general', 'user:li']);
    for (const patch of Object.values(reply?.scopes ?? {})) expect(patch.clear).toBe(true);
    expect(keys(reply?.scopes.org?.puts)).toContain('script/greet-zh');
    expect(keys(reply?.scopes['queue:general']?.puts)).toContain(`interaction/${id}`);
  });

  it('then brings only what changed, as it is now', async () => {
    const id = await owned();
    const start = (await all('li')).reduce<Cookie | null>(after, null);
    expect((await ask('li', { cookie: start })).scopes).toEqual({});
    await test.as('li', 'interaction.hold', { interactionId: id });
    const { scopes } = await ask('li', { cookie: start });
    expect(Object.keys(scopes).sort()).toEqual(['queue:general', 'user:li']);
    expect(scopes['user:li']).toMatchObject({
      clear: false,
      puts: [{ entity: 'interaction', id, row: { state: 'held' } }],
      dels: [],
    });
  });

  it('takes away what moved out of a scope, and brings it in the other', async () => {
    const id = await owned();
    const li = (await all('li')).reduce<Cookie | null>(after, null);
    const wang = (await all('wang')).reduce<Cookie | null>(after, null);
    await handOver(id, 'orders');
    const left = await ask('li', { cookie: li });
    expect(keys(left.scopes['queue:general']?.dels)).toContain(`interaction/${id}`);
    expect(keys(left.scopes['user:li']?.dels)).toContain(`interaction/${id}`);
    expect(JSON.stringify(left)).not.toContain('盼');
    const came = await ask('wang', { cookie: wang });
    expect(keys(came.scopes['queue:orders']?.puts)).toContain(`interaction/${id}`);
    expect(came.scopes['queue:orders']?.puts.filter(({ entity }) => entity === 'message')).toHaveLength(2);
  });

  it('in pages brings every row once, never half a transaction, and answers only with the last', async () => {
    await test.centre.transact(async (transaction) => {
      for (let i = 0; i < 30; i++) {
        const row = aScript({ id: `s${i}` });
        const intent = { name: 'centre.configure', args: { entity: 'script', row } };
        await transaction.mutate(intent, { kind: 'system', id: 'centre' });
      }
    });
    const id = await owned();
    const uid = `hold-${id}`;
    const mutation = { uid, name: 'interaction.hold', args: { interactionId: id } };
    await push({ centre: test.centre, log }, 'li', aPush([mutation], { clientId: `c-${id}` }));
    const whole = (await all('li'))[0];
    const pages = await all('li', { limit: 7, sent: [uid] });
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.slice(0, -1).every(({ acks, more }) => more && acks.length === 0)).toBe(true);
    expect(pages.at(-1)?.acks).toEqual([{ uid, status: 'ok' }]);
    const paged = pages.flatMap(({ scopes }) => Object.values(scopes).flatMap(({ puts }) => keys(puts)));
    const expected = Object.values(whole?.scopes ?? {}).flatMap(({ puts }) => keys(puts));
    expect(paged.sort()).toEqual(expected.sort());
    const together = pages.filter(({ scopes }) => keys(scopes.org?.puts).includes('script/s3'));
    expect(keys(together[0]?.scopes.org?.puts)).toEqual(expect.arrayContaining(['script/s0', 'script/s29']));
  });

  it('starts over after the database was restored, and when entries below the cursor are forgotten', async () => {
    const cookie = (await all('li')).reduce<Cookie | null>(after, null);
    if (!cookie) throw new Error('no cookie');
    const other = await ask('li', { cookie: { ...cookie, epoch: 'another' } });
    expect(other.scopes.org?.clear).toBe(true);
    const future = { ...cookie, scopes: { ...cookie.scopes, org: 1_000_000 } };
    expect((await ask('li', { cookie: future })).scopes.org?.clear).toBe(true);

    const id = await owned();
    const early = (await all('li')).reduce<Cookie | null>(after, null);
    await handOver(id, 'orders');
    const late = (await all('li')).reduce<Cookie | null>(after, null);
    test.clock.pass(31 * DAY);
    await retire(test.centre);
    expect((await ask('li', { cookie: early })).scopes['queue:general']?.clear).toBe(true);
    const kept = (await ask('li', { cookie: late })).scopes['queue:general'];
    expect(kept?.clear ?? false).toBe(false);
    test.clock.pass(-31 * DAY);
  });

  it('drops the scopes a person no longer has, and brings the new ones', async () => {
    await test.configure('person', aPerson({ id: 'mover', queueIds: ['general'] }));
    const cookie = (await all('mover')).reduce<Cookie | null>(after, null);
    await test.configure('person', aPerson({ id: 'mover', queueIds: ['orders'] }));
    const reply = await ask('mover', { cookie });
    expect(reply.drop).toEqual(['queue:general']);
    expect(reply.scopes['queue:orders']?.clear).toBe(true);
    expect(reply.scopes['queue:general']).toBeUndefined();
  });

  it('answers only the person’s own intents', async () => {
    const id = await owned();
    const uid = `own-${id}`;
    const mutation = { uid, name: 'interaction.hold', args: { interactionId: id } };
    await push({ centre: test.centre, log }, 'li', aPush([mutation], { clientId: `c-${id}` }));
    expect((await ask('li', { sent: [uid, 'never-sent'] })).acks).toEqual([{ uid, status: 'ok' }]);
    expect((await ask('wang', { sent: [uid] })).acks).toEqual([
      { uid, status: 'rejected', refusal: { code: 'notAllowed', fields: [] } },
    ]);
  });

  it('brings the contact of a customer to nobody but the owner', async () => {
    await test.configure('customer', { id: 'vip', name: '陈', phone: '13912345678', language: 'zh-CN' });
    const id = await test.arrive('general', { customerId: 'vip' });
    await test.as('li', 'interaction.accept', { interactionId: id });
    for (const personId of ['wang', 'chen', 'judge', 'stranger'])
      expect(JSON.stringify(await all(personId))).not.toContain('13912345678');
    expect(JSON.stringify(await all('li'))).toContain('13912345678');
  });
});

describe('an interaction opened on demand', () => {
  const scopeOf = (id: string) => `interaction:${id}`;

  it('brings its whole journal with its row and messages, and later only what happened since', async () => {
    const id = await owned();
    const wanted = [scopeOf(id)];
    const first = await all('li', { want: wanted });
    const patch = first[0]?.scopes[scopeOf(id)];
    expect(patch?.clear).toBe(true);
    const events = patch?.puts
      .filter(({ entity }) => entity === 'event')
      .map(({ row }) => row as JournalEvent);
    expect(events?.map(({ type }) => type)).toEqual([
      'interaction.arrived',
      'message.posted',
      'interaction.accepted',
    ]);
    expect(keys(patch?.puts).filter((key) => !key.startsWith('event/'))).toEqual([
      `interaction/${id}`,
      expect.stringMatching(/^message\//),
    ]);
    const cookie = first.reduce<Cookie | null>(after, null);
    expect((await ask('li', { want: wanted, cookie })).scopes[scopeOf(id)]).toBeUndefined();
    await test.as('li', 'interaction.hold', { interactionId: id });
    const next = (await ask('li', { want: wanted, cookie })).scopes[scopeOf(id)];
    expect(next).toMatchObject({ clear: false, to: 4 });
    expect(next?.puts.map(({ entity }) => entity)).toEqual(['interaction', 'event']);
  });

  it('comes in pages when it is long', async () => {
    const id = await owned();
    for (let i = 0; i < 12; i++)
      await test.as('li', 'interaction.postMessage', {
        interactionId: id,
        messageId: `${id}-${i}`,
        text: `${i}`,
      });
    const pages = await all('judge', { want: [scopeOf(id)], limit: 4 });
    const events = pages
      .flatMap(({ scopes }) => scopes[scopeOf(id)]?.puts ?? [])
      .filter(({ entity }) => entity === 'event');
    expect(events.map(({ row }) => (row as { n: number }).n)).toEqual(events.map((_, i) => i + 1));
    expect(events).toHaveLength(15);
  });

  it('is given up when nobody wants it any more', async () => {
    const id = await owned();
    const cookie = (await all('li', { want: [scopeOf(id)] })).reduce<Cookie | null>(after, null);
    expect((await ask('li', { cookie })).drop).toEqual([scopeOf(id)]);
  });

  it.each([
    ['the owner', 'li', true],
    ['a lead of its queue', 'chen', true],
    ['an evaluator', 'judge', true],
    ['a lead of another queue', 'lead-elsewhere', false],
    ['an agent of another queue', 'wang', false],
    ['an agent of no queue', 'stranger', false],
  ])('is for %s (%s): %s', async (_who, personId, may) => {
    const id = await owned();
    const [reply] = await all(personId, { want: [scopeOf(id)] });
    expect(reply?.scopes[scopeOf(id)] !== undefined).toBe(may);
    expect(reply?.drop.includes(scopeOf(id))).toBe(!may);
  });

  it('stays open to those who took part after it was handed over', async () => {
    const id = await owned();
    await handOver(id, 'orders');
    await test.as('wang', 'interaction.accept', { interactionId: id });
    for (const personId of ['li', 'wang', 'chen', 'lead-elsewhere'])
      expect((await all(personId, { want: [scopeOf(id)] }))[0]?.scopes[scopeOf(id)]).toBeDefined();
  });

  it('shows a promised number in clear only to the one who promised', async () => {
    const id = await owned();
    const now = test.clock.now();
    await test.as('li', 'callback.promise', {
      callbackId: `b-${id}`,
      interactionId: id,
      dueAt: now + DAY,
      policy: 'picked',
      purpose: '回电',
      number: '13700001111',
      promisedAt: now,
    });
    const journal = async (personId: string) =>
      JSON.stringify((await all(personId, { want: [scopeOf(id)] }))[0]?.scopes[scopeOf(id)]);
    expect(await journal('li')).toContain('13700001111');
    expect(await journal('judge')).not.toContain('13700001111');
    expect(await journal('judge')).toContain('137••••••11');
  });

  it('that does not exist is dropped', async () => {
    expect((await ask('judge', { want: ['interaction:nowhere', 'queue:general'] })).drop).toEqual([
      'interaction:nowhere',
      'queue:general',
    ]);
  });
});
