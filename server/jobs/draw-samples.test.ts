import { afterAll, beforeAll, expect, it } from 'vitest';
import { isAsDrawn } from '../../domain/sampling/draw.ts';
import { DAY, HOUR, MINUTE } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { differencesFromJournal } from '../centre/rebuild.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRows } from '../db/rows.ts';
import { drawSamples } from './draw-samples.ts';

const place = await freshDatabase();
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'chen', queueIds: ['orders'] }),
    aPerson({ id: 'sun', roles: ['qualityLead'], queueIds: [] }),
    aPerson({ id: 'zhao', roles: ['teamLead'], queueIds: ['orders'] }),
  );
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

async function served(personId: string, queueId: string, claimedAgo = 0): Promise<string> {
  const interactionId = await test.arrive(queueId);
  await test.as(personId, 'interaction.accept', { interactionId });
  const form = {
    disposition: 'resolved',
    summary: 's',
    solution: 's',
    solved: true,
    anythingElseAsked: true,
  };
  const close = {
    name: 'interaction.close',
    args: { interactionId, form },
    at: test.clock.now() - claimedAgo,
  };
  await test.centre.mutate(close, { kind: 'person', id: personId });
  return interactionId;
}

const drawOf = async (planId: string) =>
  (await readRows(test.db, 'draw', `doc->>'planId' = $1 order by doc->>'day'`, [planId])).at(-1);
const content = { name: 'Daily', kind: 'perAgent', size: 1, strata: [] };

it('draws a new plan at once over the day before, once a day, whoever looks and however often', async () => {
  const [a, b] = [await served('li', 'general'), await served('li', 'general')];
  const c = await served('chen', 'orders');
  test.clock.pass(MINUTE);
  await test.as('sun', 'sample.plan', { planId: 'all', content });
  await test.as('zhao', 'sample.plan', { planId: 'own', content });
  const drawn = await Promise.all([drawSamples(test.centre), drawSamples(test.centre)]);
  expect(drawn.reduce((sum, count) => sum + count)).toBe(2);
  expect(await drawSamples(test.centre)).toBe(0);
  const draw = await drawOf('all');
  expect(draw?.frame.map(({ interactionId }) => interactionId)).toEqual([a, b, c].sort());
  expect(draw?.picks.map(({ agentId, evaluatorId }) => [agentId, evaluatorId]).sort()).toEqual([
    ['chen', 'sun'],
    ['li', 'sun'],
  ]);
  expect(draw && isAsDrawn(draw)).toBe(true);
  expect(draw && isAsDrawn({ ...draw, seed: `${draw.seed}x`, frame: draw.frame.slice(0, 2) })).toBe(false);
});

it('draws a team lead’s own plan from their queues, for themselves, and tells nobody else’s desktop', async () => {
  const draw = await drawOf('own');
  expect(draw?.picks).toMatchObject([{ agentId: 'chen', evaluatorId: 'zhao' }]);
  expect(draw?.exclusions.map(({ reason }) => reason)).toEqual(['otherTeam', 'otherTeam']);
  const told = await test.db.query<{ scope_id: string }>(
    `select distinct scope_id from sync_row where entity in ('plan', 'draw') order by scope_id`,
  );
  expect(told.map(({ scope_id }) => scope_id)).toEqual(['quality', 'user:zhao']);
});

it('goes on the next day where it stopped, and marks what came late', async () => {
  const late = await served('li', 'general', 20 * HOUR);
  test.clock.pass(DAY);
  expect(await drawSamples(test.centre)).toBe(2);
  const draw = await drawOf('all');
  expect(draw?.frame).toEqual([{ interactionId: late, agentId: 'li', stratum: '', late: true }]);
  expect(draw?.picks).toMatchObject([{ interactionId: late, late: true }]);
});

it('gives what was drawn to another evaluator by the quality lead’s word alone, and draws nothing anew', async () => {
  await test.configure('person', aPerson({ id: 'he', roles: ['evaluator'], queueIds: [] }));
  const before = await drawOf('all');
  const [pick] = before?.picks ?? [];
  if (!before || !pick) throw new Error('nothing was drawn');
  const args = { drawId: before.id, interactionId: pick.interactionId, to: 'he', reason: 'absent', note: '' };
  for (const who of ['he', 'zhao', 'li'])
    await expect(test.as(who, 'sample.handOver', args), who).rejects.toThrow('notAllowed');
  for (const to of ['li', 'zhao', 'nobody'])
    await expect(test.as('sun', 'sample.handOver', { ...args, to }), to).rejects.toThrow('notAllowed');
  const notDrawn = { ...args, interactionId: 'another' };
  await expect(test.as('sun', 'sample.handOver', notDrawn)).rejects.toThrow('notFound');
  const silent = { ...args, reason: 'other' };
  await expect(test.as('sun', 'sample.handOver', silent)).rejects.toMatchObject({ code: 'missingField' });
  await test.as('sun', 'sample.handOver', args);
  await test.as('sun', 'sample.handOver', args);
  const after = await drawOf('all');
  expect(after?.handed).toMatchObject([{ from: 'sun', to: 'he', by: 'sun', reason: 'absent' }]);
  expect(after?.picks).toEqual(before.picks);
  expect(after && isAsDrawn(after)).toBe(true);
});

it('draws no more once the plan has ended, and nobody but the centre draws', async () => {
  await test.as('sun', 'sample.stopPlan', { planId: 'all' });
  await expect(test.as('zhao', 'sample.stopPlan', { planId: 'all' })).rejects.toThrow('notAllowed');
  test.clock.pass(DAY);
  expect(await drawSamples(test.centre)).toBe(1);
  const args = {
    planId: 'own',
    seed: 'x'.repeat(20),
    from: 0,
    to: 1,
    frame: [],
    exclusions: [],
    evaluatorIds: [],
  };
  await expect(test.as('sun', 'centre.drawSample', args)).rejects.toThrow('notAllowed');
  await expect(test.as('li', 'sample.plan', { planId: 'p', content })).rejects.toThrow('notAllowed');
  expect(await differencesFromJournal(test.db)).toEqual([]);
});
