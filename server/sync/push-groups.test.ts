import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WIRE_VERSION } from '../../contract/sync/wire.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { aPush } from '../api-under-test.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { openLog } from '../http/log.ts';
import { readEvents } from '../interaction-journal/read-events.ts';
import { PushGroups } from './push-groups.ts';
import { entrySums, keptSums, rowSums } from './sums-under-test.ts';

const place = await freshDatabase();
const log = openLog({ write: () => {} });
const people = Array.from({ length: 12 }, (_, i) => `agent-${i}`);
let test: CentreUnderTest;
let groups: PushGroups;
let round = 0;
const talks = new Map<string, string>();

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure('person', ...people.map((id) => aPerson({ id })));
  for (const personId of people) {
    const id = await test.arrive();
    await test.as(personId, 'interaction.accept', { interactionId: id });
    talks.set(personId, id);
  }
});
afterAll(async () => {
  await test.close();
  await place.drop();
});
beforeEach(() => {
  round += 1;
  groups = new PushGroups({ centre: test.centre, log });
});
afterEach(() => vi.restoreAllMocks());

const clientOf = (personId: string) => `client-${round}-${personId}`;
const say = (personId: string, text: string) => {
  const uid = `${round}-${personId}-${text}`;
  return {
    uid,
    name: 'interaction.postMessage',
    args: { interactionId: talks.get(personId), messageId: uid, text },
  };
};
const send = (personId: string, texts: string[], from = 1, clientId = clientOf(personId)) =>
  groups.push(
    personId,
    aPush(
      texts.map((text) => say(personId, text)),
      { from, clientId },
    ),
  );
const said = async (personId: string) =>
  (await readEvents(test.db, talks.get(personId) ?? '')).flatMap(({ type, id, data }) =>
    type === 'message.posted' && id.startsWith(`${round}-`) ? data.text : [],
  );
const transactions = () => vi.spyOn(test.centre, 'transact');

describe('pushes of many desktops at once', () => {
  it('are all processed, in order, in fewer transactions than there are pushes', async () => {
    const transact = transactions();
    const outcomes = await Promise.all(people.map((personId) => send(personId, ['一', '二'])));
    for (const { results, error } of outcomes)
      expect([error, results.map(({ status }) => status)]).toEqual([undefined, ['ok', 'ok']]);
    for (const personId of people) expect(await said(personId)).toEqual(['一', '二']);
    expect(transact.mock.calls.length).toBeLessThan(people.length / 2);
    const kept = await keptSums(test.db);
    expect(await entrySums(test.db)).toEqual(kept);
    expect(await rowSums(test.db)).toEqual(kept);
  });

  it('sent again are answered alike and happen once', async () => {
    const first = await Promise.all(people.map((personId) => send(personId, ['一'])));
    const again = await Promise.all([...people, ...people].map((personId) => send(personId, ['一'])));
    expect(again).toEqual([...first, ...first]);
    for (const personId of people) expect(await said(personId)).toEqual(['一']);
  });

  it('of one client take turns', async () => {
    const [busy] = people as [string];
    const pushes = [
      ...people.slice(1).map((personId) => send(personId, ['我'])),
      send(busy, ['一']),
      send(busy, ['二'], 2),
      send(busy, ['三'], 3),
    ];
    const outcomes = await Promise.all(pushes);
    expect(outcomes.flatMap(({ error }) => error ?? [])).toEqual([]);
    expect(await said(busy)).toEqual(['一', '二', '三']);
  });

  it('with the same intent from two copies of a profile let it happen once', async () => {
    const [li] = people as [string];
    const others = people.slice(1).map((personId) => send(personId, ['我']));
    const copies = await Promise.all(
      ['a', 'b', 'c'].map((copy) => send(li, ['一'], 1, `${clientOf(li)}-${copy}`)),
    );
    await Promise.all(others);
    for (const { results } of copies) expect(results).toEqual([{ uid: say(li, '一').uid, status: 'ok' }]);
    expect(await said(li)).toEqual(['一']);
  });

  it('each have their own refusals, gaps and forks', async () => {
    const [a, b, c, d, ...others] = people as [string, string, string, string];
    await send(d, ['早']);
    const rest = Promise.all(others.map((personId) => send(personId, ['我'])));
    const [refused, gap, forked, foreign] = await Promise.all([
      send(a, [' ', '好']),
      send(b, ['迟'], 5),
      send(d, ['另']),
      send(c, ['借'], 1, clientOf(d)),
    ]);
    expect(refused.results.map(({ refusal }) => refusal?.code)).toEqual(['emptyMessage', undefined]);
    expect(gap).toEqual({ results: [], error: 'gap' });
    expect(forked).toEqual({ results: [], error: 'forked' });
    expect(foreign).toEqual({ results: [], error: 'forked' });
    for (const { results } of await rest) expect(results.map(({ status }) => status)).toEqual(['ok']);
    const wrong = groups.push(a, {
      ...aPush([say(a, '新')], { clientId: clientOf(a) }),
      version: WIRE_VERSION + 1,
    });
    expect(await wrong).toEqual({ results: [], error: 'upgrade' });
  });

  it('are not held up by one that cannot be written, which is set aside after five failures', async () => {
    await test.db.exec(`
      create function poisoned() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create trigger poisoned before insert on message for each row
        when (new.doc->>'text' = '毒') execute function poisoned();
    `);
    const [sick, ...others] = people as [string];
    for (let attempt = 1; attempt <= 5; attempt++) {
      const healthy = others.map((personId) => send(personId, [`第${attempt}句`], attempt));
      const poisoned = send(sick, ['毒']);
      if (attempt < 5) await expect(poisoned).rejects.toThrow();
      else expect((await poisoned).results).toMatchObject([{ refusal: { code: 'serverFailed' } }]);
      for (const { results } of await Promise.all(healthy)) expect(results).toMatchObject([{ status: 'ok' }]);
    }
    await test.db.exec('drop function poisoned cascade');
    for (const personId of others) expect(await said(personId)).toHaveLength(5);
    expect(await said(sick)).toEqual([]);
  });
});
