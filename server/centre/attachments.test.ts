import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PullReply } from '../../contract/sync/wire.ts';
import { DAY } from '../../domain/time.ts';
import { scope } from '../../sync/scopes.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { aPull } from '../api-under-test.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { retire } from '../jobs/retire.ts';
import { pull } from '../sync/pull.ts';
import { differencesFromJournal } from './rebuild.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'wang', queueIds: ['orders'] }),
    aPerson({ id: 'judge', roles: ['evaluator'], queueIds: [] }),
  );
});
afterAll(async () => {
  expect(await differencesFromJournal(test.db)).toEqual([]);
  await test.close();
  await place.drop();
});

let interactionId: string;
let attachmentId: string;
beforeEach(async () => {
  interactionId = await test.arrive();
  attachmentId = `file-of-${interactionId}`;
  await test.as('li', 'interaction.accept', { interactionId });
  const file = { hash: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', size: 5 };
  await test.as('li', 'interaction.addAttachment', { interactionId, attachmentId, ...file });
});

const entries = async (scopeId: string) =>
  (await test.entries(scopeId)).filter((entry) => entry.endsWith(`attachment/${attachmentId}`));

it('follows its interaction to another queue and owner, and leaves the desktops it was on', async () => {
  expect(await entries(scope.queue('general'))).toEqual([`p attachment/${attachmentId}`]);
  const words = { reason: '转', summary: '要', tried: '试', expectation: '盼' };
  const form = { to: { kind: 'queue', queueId: 'orders' }, ...words };
  await test.as('li', 'interaction.requestTransfer', {
    interactionId,
    transferId: 't',
    messageId: `m-${interactionId}`,
    form,
  });
  await test.as('wang', 'interaction.accept', { interactionId });
  expect(await entries(scope.queue('general'))).toEqual([`l attachment/${attachmentId}`]);
  expect(await entries(scope.user('li'))).toEqual([`l attachment/${attachmentId}`]);
  expect(await entries(scope.queue('orders'))).toEqual([`p attachment/${attachmentId}`]);
  expect(await entries(scope.user('wang'))).toEqual([`p attachment/${attachmentId}`]);
});

it('leaves with an interaction that is over for long, and does not come back by itself', async () => {
  const form = {
    disposition: 'resolved',
    summary: 's',
    solution: 's',
    solved: true,
    anythingElseAsked: true,
  };
  await test.as('li', 'interaction.close', { interactionId, form });
  test.clock.pass(8 * DAY);
  await retire(test.centre);
  expect(await entries(scope.user('li'))).toEqual([`l attachment/${attachmentId}`]);
  await test.as('li', 'interaction.withdrawAttachment', { interactionId, attachmentId });
  expect(await entries(scope.user('li'))).toEqual([`l attachment/${attachmentId}`]);
});

it('comes with the interaction that somebody opens on demand', async () => {
  const want = [scope.interaction(interactionId)];
  const reply: PullReply = await pull(test.centre, 'judge', aPull({ want }));
  const puts = reply.scopes[want[0] ?? '']?.puts ?? [];
  expect(puts.find(({ entity }) => entity === 'attachment')).toMatchObject({
    id: attachmentId,
    row: { state: 'uploading', name: 'a.pdf' },
  });
});
