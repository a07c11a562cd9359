import { afterAll, beforeAll, expect, it } from 'vitest';
import { pullReplySchema } from '../../contract/sync/wire.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { ApiUnderTest, aPull } from '../api-under-test.ts';
import { readRow } from '../db/rows.ts';
import { interactionsModule } from '../modules/interactions/routes.ts';
import { syncModule } from './routes.ts';

const place = await freshDatabase();
const name = { 'zh-CN': '名', en: 'name' };
const criterion = { id: 'courtesy', name, weight: 1, critical: false };
const card = {
  id: 'card',
  name,
  version: 1,
  sections: [{ id: 'conduct', name, weight: 1, criteria: [criterion] }],
};
const OTHERS = ['he', 'zhao', 'li'];
let api: ApiUnderTest;
let [first, second] = ['', ''];

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [syncModule, interactionsModule]);
  const { test } = api;
  await test.configure('queue', aQueue());
  await test.configure('scorecard', card);
  await test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'sun', roles: ['evaluator'], queueIds: [] }),
    aPerson({ id: 'he', roles: ['qualityLead'], queueIds: [] }),
    aPerson({ id: 'zhao', roles: ['teamLead'] }),
  );
  [first, second] = [await served(), await served()];
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

async function served(): Promise<string> {
  const interactionId = await api.test.arrive();
  await api.test.as('li', 'interaction.accept', { interactionId });
  const form = {
    disposition: 'resolved',
    summary: 's',
    solution: 's',
    solved: true,
    anythingElseAsked: true,
  };
  await api.test.as('li', 'interaction.close', { interactionId, form });
  return interactionId;
}

const wordsOf = (evaluationId: string) => `what is said in ${evaluationId}`;
async function save(personId: string, evaluationId: string, interactionId: string): Promise<void> {
  await api.test.as(personId, 'evaluation.save', {
    evaluationId,
    interactionId,
    scorecardId: 'card',
    agentId: 'li',
    answers: { courtesy: 0.5 },
    comment: wordsOf(evaluationId),
    basedOn: null,
  });
}

/** Everything a person's desktop is given, with the journals of both interactions, and what the API says of them. */
async function heldBy(personId: string): Promise<string> {
  const token = await api.tokenOf(personId);
  const want = [first, second].map((id) => `interaction:${id}`);
  const { body } = await api.ask('POST', '/sync/pull', { token, body: aPull({ want }) });
  const { scopes } = pullReplySchema.parse(body);
  expect(JSON.stringify(scopes[`interaction:${first}`])).toContain('interaction.closed');
  const { body: journal } = await api.ask('GET', `/interactions/${first}/journal`, { token });
  return JSON.stringify([scopes, journal]);
}

it('what an evaluator writes is on no other desktop, nor in any journal, before it is released', async () => {
  await save('sun', 'e1', first);
  expect(await heldBy('sun')).toContain(wordsOf('e1'));
  for (const other of OTHERS) {
    const held = await heldBy(other);
    expect([other, held.includes(wordsOf('e1')), held.includes('"courtesy":0.5')]).toEqual([
      other,
      false,
      false,
    ]);
  }
  await api.test.as('sun', 'evaluation.release', { evaluationId: 'e1' });
  for (const reader of OTHERS) expect(await heldBy(reader)).toContain(wordsOf('e1'));
});

it('what is handed in for a comparison reaches the others when it is closed, and its agent never', async () => {
  await api.test.as('he', 'calibration.start', {
    sessionId: 's',
    scorecardId: 'card',
    interactionIds: [first, second],
    evaluatorIds: ['sun', 'he'],
  });
  await save('sun', 'e2', second);
  await api.test.as('sun', 'evaluation.release', { evaluationId: 'e2' });
  const answersHeld = async (personId: string) => (await heldBy(personId)).includes('"sun":{"courtesy":0.5}');
  expect((await heldBy('he')).includes(wordsOf('e2'))).toBe(false);
  expect(await answersHeld('he')).toBe(false);
  await api.test.as('he', 'calibration.close', { sessionId: 's', interactionIds: [first, second] });
  expect((await readRow(api.test.db, 'calibration', second))?.answers).toEqual({ sun: { courtesy: 0.5 } });
  expect(await answersHeld('he')).toBe(true);
  expect(await answersHeld('li')).toBe(false);
  for (const other of OTHERS) expect((await heldBy(other)).includes(wordsOf('e2'))).toBe(false);
});
