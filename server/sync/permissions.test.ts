import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cookie, pullReplySchema, pushReplySchema } from '../../contract/sync/wire.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Engine } from '../../sync/engine/engine.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { ApiUnderTest, aPull, aPush } from '../api-under-test.ts';
import { desktopOn, type LineUnderTest } from './line-under-test.ts';
import { syncModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
let people = 0;
let person: Person;
let id = '';

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [syncModule]);
  const name = { 'zh-CN': '表', en: 'card' };
  const criteria = [{ id: 'greeting', name, weight: 1, critical: false }];
  const sections = [{ id: 'conduct', name, weight: 1, criteria }];
  await api.test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await api.test.configure('scorecard', { id: 'card', name, version: 1, sections });
  await api.test.configure('person', aPerson());
});
afterAll(async () => {
  await api.close();
  await place.drop();
});
beforeEach(async () => {
  const roles: Person['roles'] = ['agent', 'teamLead', 'evaluator'];
  person = aPerson({ id: `mover-${++people}`, roles, queueIds: ['orders'] });
  await api.test.configure('person', person);
  id = await api.test.arrive('orders');
});

const become = (over: Partial<Person>) => api.test.configure('person', { ...person, ...over });

/** A judgement with a text somebody would not like to write twice. */
const judgement = (evaluationId: string) => ({
  evaluationId,
  interactionId: id,
  scorecardId: 'card',
  agentId: 'li',
  answers: {},
  comment: '写了很久的评语',
  basedOn: null,
});

describe('on the wire, a person who lost roles and queues', () => {
  it('is dropped from those scopes at the next pull, and told why each waiting intent was refused', async () => {
    const token = await api.tokenOf(person.id);
    const ask = async (cookie: Cookie | null, sent: string[] = []) => {
      const { body } = await api.ask('POST', '/sync/pull', { token, body: aPull({ cookie, sent }) });
      return pullReplySchema.parse(body);
    };
    const first = await ask(null);
    const versions = Object.entries(first.scopes).map(([scope, { to }]) => [scope, to] as const);
    const cookie = { epoch: first.epoch, scopes: Object.fromEntries(versions) };
    expect(Object.keys(first.sums).sort()).toEqual(
      ['org', `user:${person.id}`, 'budget', 'lead:orders', 'quality', 'queue:orders', 'wordings'].sort(),
    );
    await become({ roles: ['agent'], queueIds: ['general'] });

    const lost = [
      { uid: `${person.id}-judge`, name: 'evaluation.save', args: judgement(`e-${person.id}`) },
      { uid: `${person.id}-accept`, name: 'interaction.accept', args: { interactionId: id } },
      { uid: `${person.id}-gone`, name: 'interaction.hold', args: { interactionId: 'never-was' } },
    ];
    const body = aPush(lost, { clientId: `client-${person.id}` });
    const pushed = pushReplySchema.parse((await api.ask('POST', '/sync/push', { token, body })).body);
    const refused = pushed.results.map(({ status, refusal }) => [status, refusal?.code]);
    expect(refused).toEqual([
      ['rejected', 'notAllowed'],
      ['rejected', 'taken'],
      ['rejected', 'notFound'],
    ]);
    const sent = lost.map(({ uid }) => uid);
    const next = await ask(cookie, sent);
    expect(next.drop.sort()).toEqual(['budget', 'lead:orders', 'quality', 'queue:orders', 'wordings']);
    expect(Object.keys(next.sums).sort()).toEqual(['org', 'queue:general', `user:${person.id}`]);
    expect(JSON.stringify(next.scopes)).not.toContain(id);
    const byUid = (a: { uid: string }, b: { uid: string }) => (a.uid < b.uid ? -1 : 1);
    expect(next.acks.sort(byUid)).toEqual(pushed.results.sort(byUid));
    const stored = await api.test.db.query<{ uid: string }>(
      "select uid from sync_mutation where uid = any($1::text[]) and status = 'rejected'",
      [sent],
    );
    expect(stored).toHaveLength(3);
  });
});

describe('at the desktop of a person who lost a role while away', () => {
  let engine: Engine;
  let line: LineUnderTest;
  beforeEach(async () => {
    ({ engine, line } = await desktopOn(api.test, person.id));
    await expect.poll(() => engine.view.get('interaction', id)?.id).toBe(id);
    line.cut();
  });
  afterEach(() => engine.stop());

  it('the rows are gone, and unsent work on them comes back with its text', async () => {
    await engine.mutate('evaluation.save', judgement(`w-${person.id}`)).saved;
    expect(engine.status.pending).toBe(1);
    await become({ roles: ['agent'], queueIds: [] });
    line.mend();
    await expect.poll(() => engine.refused.length).toBe(1);
    expect(engine.refused[0]).toMatchObject({
      refusal: { code: 'notAllowed' },
      args: { comment: '写了很久的评语' },
    });
    expect([engine.status.pending, engine.view.get('evaluation', `w-${person.id}`)]).toEqual([0, undefined]);
    expect(engine.view.all('interaction')).toEqual([]);
  });

  it('a role given back brings the rows back', async () => {
    await become({ roles: ['agent'], queueIds: [] });
    line.mend();
    await expect.poll(() => engine.view.all('interaction')).toEqual([]);
    await become({});
    line.poke();
    await expect.poll(() => engine.view.get('interaction', id)?.id).toBe(id);
    expect(engine.status.diverged).toBe(0);
  });
});
