import { afterAll, beforeAll, expect, it } from 'vitest';
import { scope } from '../../sync/scopes.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow } from '../db/rows.ts';
import { openableInteraction } from '../interaction-journal/may-open.ts';
import { differencesFromJournal } from './rebuild.ts';

const place = await freshDatabase();
const wang = aPerson({ id: 'wang', queueIds: ['orders'] });
let test: CentreUnderTest;
beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await test.configure('person', aPerson(), wang);
});
afterAll(async () => {
  expect(await differencesFromJournal(test.db)).toEqual([]);
  await test.close();
  await place.drop();
});

const form = { personId: 'wang', summary: 's', tried: 't', expectation: 'e' };
const held = async () =>
  (await test.entries(scope.user('wang'))).filter((entry) => /^p (interaction|message)\//.test(entry));
const mayOpen = async (id: string) => (await openableInteraction(test.db, wang, id)) !== undefined;

it('a colleague who is asked has the interaction while they are in the thread, and nothing of it afterwards', async () => {
  const interactionId = await test.arrive();
  const thread = { interactionId, consultId: 'k1' };
  await test.as('li', 'interaction.accept', { interactionId });
  expect([await held(), await mayOpen(interactionId)]).toEqual([[], false]);

  await test.as('li', 'interaction.askColleague', { ...thread, form });
  const [message] = await test.db.query<{ id: string }>('select id from message where interaction_id = $1', [
    interactionId,
  ]);
  expect(await held()).toEqual([`p interaction/${interactionId}`, `p message/${message?.id}`]);
  expect(await mayOpen(interactionId)).toBe(true);

  await test.as('wang', 'interaction.sayToColleague', { ...thread, lineId: 'l1', text: '订单号？' });
  await test.as('wang', 'interaction.answerColleague', { ...thread, willing: false, text: '不归我' });
  expect([await held(), await mayOpen(interactionId)]).toEqual([[], false]);
  expect((await readRow(test.db, 'interaction', interactionId))?.consult).toMatchObject({
    state: 'declined',
  });
});
