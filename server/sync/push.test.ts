import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OLDEST_PUSH, WIRE_VERSION } from '../../contract/sync/wire.ts';
import type { Scorecard } from '../../domain/evaluation/scorecard.ts';
import { mutators } from '../../sync/mutators/registry.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { aPush } from '../api-under-test.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { openLog } from '../http/log.ts';
import { readEvents } from '../interaction-journal/read-events.ts';
import { type PushOutcome, push } from './push.ts';

const place = await freshDatabase();
const log = openLog({ write: () => {} });
let test: CentreUnderTest;
let clients = 0;
let clientId = '';
let id = '';

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson(), aPerson({ id: 'wang' }));
});
afterAll(async () => {
  await test.close();
  await place.drop();
});
beforeEach(async () => {
  clientId = `client-${++clients}`;
  id = await test.arrive();
  await test.as('li', 'interaction.accept', { interactionId: id });
});

const send = (
  mutations: Parameters<typeof aPush>[0],
  from = 1,
  client = clientId,
  personId = 'li',
): Promise<PushOutcome> =>
  push({ centre: test.centre, log }, personId, aPush(mutations, { from, clientId: client }));

const say = (text: string, uid = `${clientId}-${text}`) => ({
  uid,
  name: 'interaction.postMessage',
  args: { interactionId: id, messageId: uid, text },
});
const hold = (uid: string) => ({ uid, name: 'interaction.hold', args: { interactionId: id } });
const said = async () =>
  (await readEvents(test.db, id)).flatMap(({ type, data }) => (type === 'message.posted' ? data.text : []));

const aScorecard = (): Scorecard => {
  const name = { 'zh-CN': '表', en: 'card' };
  const criteria = [{ id: 'greeting', name, weight: 1, critical: false }];
  return { id: 'card', name, version: 1, sections: [{ id: 'conduct', name, weight: 1, criteria }] };
};

describe('a push', () => {
  it('processes mutations in their order and answers each', async () => {
    const { results, error } = await send([say('一'), say('二'), say('三')]);
    expect(error).toBeUndefined();
    expect(results.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
    expect(await said()).toEqual(['在吗', '一', '二', '三']);
  });

  it('sent again does nothing again and answers the same', async () => {
    const batch = [say('一'), hold(`${clientId}-h`), hold(`${clientId}-h2`)];
    const first = await send(batch);
    expect(first.results.map(({ status }) => status)).toEqual(['ok', 'ok', 'rejected']);
    const before = await readEvents(test.db, id);
    expect(await send(batch)).toEqual(first);
    expect(await send(batch.slice(1), 2)).toEqual({ ...first, results: first.results.slice(1) });
    expect(await readEvents(test.db, id)).toEqual(before);
  });

  it('by two requests of one client at once happens once', async () => {
    const batch = Array.from({ length: 10 }, (_, i) => say(`第${i}`));
    const [a, b] = await Promise.all([send(batch), send(batch)]);
    expect(a).toEqual(b);
    expect(await said()).toEqual(['在吗', ...batch.map(({ args }) => args.text)]);
  });

  it('keeps a refusal, answers with it, and goes on', async () => {
    const { results } = await send([hold(`${clientId}-a`), hold(`${clientId}-b`), say('之后')]);
    expect(results[1]).toEqual({
      uid: `${clientId}-b`,
      status: 'rejected',
      refusal: { code: 'wrongState', fields: [] },
    });
    expect(results[2]?.status).toBe('ok');
    expect(await said()).toContain('之后');
  });

  it('of an unknown name or of what only the centre may do is refused, not an error', async () => {
    const { results } = await send([
      { uid: `${clientId}-x`, name: 'interaction.explode', args: {} },
      {
        uid: `${clientId}-y`,
        name: 'centre.configure',
        args: { entity: 'person', row: aPerson({ roles: ['admin'] }) },
      },
    ]);
    expect(results.map(({ refusal }) => refusal?.code)).toEqual(['badArguments', 'notAllowed']);
  });

  it('with a number missing is a gap, and nothing after it happens', async () => {
    await send([say('一')]);
    expect(await send([say('三')], 3)).toEqual({ results: [], error: 'gap' });
    expect(await said()).not.toContain('三');
  });

  it('of something new under an old number has forked', async () => {
    await send([say('一')]);
    expect(await send([say('另一个')], 1)).toEqual({ results: [], error: 'forked' });
    expect(await said()).not.toContain('另一个');
  });

  it('under a client id that is somebody else’s has forked', async () => {
    await send([say('一')]);
    expect(await send([{ ...hold('wangs-hold') }], 1, clientId, 'wang')).toEqual({
      results: [],
      error: 'forked',
    });
  });

  it('after a fork goes on under a new client id, numbered from 1, with the same uids', async () => {
    await send([say('一'), say('二')]);
    const renumbered = [say('一'), say('二'), { ...say('三') }];
    const { results, error } = await send(renumbered, 1, `${clientId}-anew`);
    expect(error).toBeUndefined();
    expect(results.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
    expect(await said()).toEqual(['在吗', '一', '二', '三']);
  });

  it('never tells the answer to somebody else’s intent', async () => {
    await send([hold('lis-secret-hold')]);
    const { results } = await send([hold('lis-secret-hold')], 1, 'client-of-wang', 'wang');
    expect(results).toEqual([
      { uid: 'lis-secret-hold', status: 'rejected', refusal: { code: 'notAllowed', fields: [] } },
    ]);
  });

  it('takes three hundred intents of an older version, each once, in today’s words', async () => {
    await test.configure('person', aPerson({ id: 'judge', roles: ['evaluator'], queueIds: [] }));
    await test.configure('scorecard', aScorecard());
    const older = Array.from({ length: 300 }, (_, i) => ({
      uid: `${clientId}-old-${i}`,
      name: 'evaluation.save',
      // What version 1 wrote: no `basedOn`.
      args: {
        evaluationId: `${clientId}-e${i % 3}`,
        interactionId: id,
        scorecardId: 'card',
        agentId: 'li',
        answers: {},
        comment: `第${i}稿`,
      },
    }));
    const sendOld = (from: number, version = OLDEST_PUSH) =>
      push({ centre: test.centre, log }, 'judge', {
        ...aPush(older.slice(from, from + 100), { from: from + 1, clientId }),
        version,
      });
    for (const from of [0, 100, 100, 200, 0]) {
      const { results, error } = await sendOld(from);
      expect([error, new Set(results.map(({ status }) => status))]).toEqual([undefined, new Set(['ok'])]);
      expect(results).toHaveLength(100);
    }
    const saved = (await readEvents(test.db, id)).flatMap(({ type, data }) =>
      type === 'evaluation.saved' ? data.comment : [],
    );
    expect(saved).toEqual(older.map(({ args }) => args.comment));
    const asToday = await sendOld(0, WIRE_VERSION);
    expect(asToday.results.map(({ status }) => status)).toEqual(older.slice(0, 100).map(() => 'ok'));
    const fresh = { ...older[0], uid: `${clientId}-unsaid`, args: { ...older[0]?.args, comment: '今' } };
    const { results } = await push(
      { centre: test.centre, log },
      'judge',
      aPush([fresh as (typeof older)[number]], { from: 301, clientId }),
    );
    expect(results[0]?.refusal?.code).toBe('badArguments');
  });

  it('from before the oldest version, or from a newer one, asks for an upgrade and touches nothing', async () => {
    for (const version of [OLDEST_PUSH - 1, WIRE_VERSION + 1]) {
      const request = { ...aPush([say('一')], { clientId }), version };
      expect(await push({ centre: test.centre, log }, 'li', request)).toEqual({
        results: [],
        error: 'upgrade',
      });
    }
    expect(await said()).not.toContain('一');
  });

  it('judges permission when it is processed, not when it was queued', async () => {
    await test.as('li', 'interaction.requestTransfer', {
      interactionId: id,
      transferId: `t-${id}`,
      messageId: `t-${id}`,
      form: {
        to: { kind: 'queue', queueId: 'general' },
        reason: '转',
        summary: '要',
        tried: '试',
        expectation: '盼',
      },
    });
    const { results } = await send([say('离线时写的')]);
    expect(results[0]).toMatchObject({ status: 'rejected', refusal: { code: 'notOwner' } });
  });
});

describe.each([
  ['breaks in a rule', breakRule],
  ['cannot be written', breakTable],
])('a mutation that %s', (_how, breakIt) => {
  let mend: () => Promise<void>;
  beforeEach(async () => {
    mend = await breakIt();
  });
  afterEach(() => mend());

  it('does not take back what came before it, and is tried again later', async () => {
    const first = await send([say('前'), say('毒'), say('后')]);
    expect(first.results.map(({ status }) => status)).toEqual(['ok']);
    await mend();
    const again = await send([say('毒'), say('后')], 2);
    expect(again.results.map(({ status }) => status)).toEqual(['ok', 'ok']);
    expect(await said()).toEqual(['在吗', '前', '毒', '后']);
  });

  it('is set aside after five failures, kept in full, and no longer in the way', async () => {
    const poisoned = [say('毒'), say('后')];
    for (let attempt = 1; attempt < 5; attempt++) await expect(send(poisoned)).rejects.toThrow();
    const fifth = await send(poisoned);
    const refusal = { code: 'serverFailed', fields: [] };
    expect(fifth.results).toEqual([{ uid: say('毒').uid, status: 'rejected', refusal }]);
    const rest = await send(poisoned);
    expect(rest.results.map(({ status }) => status)).toEqual(['rejected', 'ok']);
    expect(await said()).toEqual(['在吗', '后']);
    const kept = await test.db.query<{ args: string }>(
      'select args from sync_failure where parked_at is not null and uid = $1',
      [say('毒').uid],
    );
    expect(JSON.parse(kept[0]?.args ?? '')).toEqual(say('毒').args);
  });
});

/** A fault in the product: a rule throws where it should have decided. Returns what mends it. */
async function breakRule(): Promise<() => Promise<void>> {
  const mutator = mutators['interaction.postMessage'];
  const run = mutator.run.bind(mutator);
  const broken = vi.spyOn(mutator, 'run').mockImplementation((rows, args, context) => {
    if (args.text === '毒') throw new TypeError('cannot read properties of undefined');
    return run(rows, args, context);
  });
  return async () => broken.mockRestore();
}

/** A fault in the database: one row cannot be written. Returns what mends it. */
async function breakTable(): Promise<() => Promise<void>> {
  await test.db.exec(`
    create function poisoned() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger poisoned before insert on message for each row
      when (new.doc->>'text' = '毒') execute function poisoned();
  `);
  return () => test.db.exec('drop function if exists poisoned cascade');
}
