import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow } from '../db/rows.ts';

const place = await freshDatabase();
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }), aPerson({ id: 'wang' }));
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

const nothing = { interactionIds: [], callbackIds: [], drafts: 0, unsent: 0, reason: '' };
const finish = (over: object = {}) => test.as('li', 'shift.finish', { ...nothing, ...over });

async function promised(callbackId: string, dueInMs: number): Promise<string> {
  const interactionId = await test.arrive();
  await test.as('li', 'interaction.accept', { interactionId });
  const now = test.clock.now();
  await test.as('li', 'callback.promise', {
    callbackId,
    interactionId,
    dueAt: now + dueInMs,
    policy: 'picked',
    purpose: '答复进度',
    number: '13800001234',
    promisedAt: now,
  });
  return interactionId;
}

const handOver = {
  to: { kind: 'queue', queueId: 'general' },
  reason: '为您转接',
  summary: '查物流',
  tried: '已核对单号',
  expectation: '今天答复',
};

describe('the end of a shift', () => {
  it('is judged by what the server has, whatever the desktop names', async () => {
    await test.configure('person', aPerson());
    const interactionId = await promised('c1', HOUR);
    await expect(finish()).rejects.toThrow('missingField: reason');
    await test.as('li', 'interaction.requestTransfer', {
      interactionId,
      transferId: 't1',
      messageId: 'm1',
      form: handOver,
    });
    await expect(finish()).rejects.toThrow('missingField: reason');
    await test.as('li', 'callback.reassign', { callbackId: 'c1', toId: 'wang' });
    await finish();
    const row = await readRow(test.db, 'person', 'li');
    expect(row).toMatchObject({ state: 'offline' });
    expect(row?.shift).toBeUndefined();
    expect(row?.leftBehind).toBeUndefined();
    expect(await test.entries('user:wang')).toContain('p callback/c1');
    expect(await readRow(test.db, 'callback', 'c1')).toMatchObject({ ownerId: 'wang', state: 'open' });
  });

  it('with something left needs a reason, and both stay until the next shift begins', async () => {
    await test.configure('person', aPerson());
    const interactionId = await promised('c2', HOUR);
    await promised('c3', 48 * HOUR);
    await finish({ callbackIds: ['c1', 'no such'], drafts: 1, reason: ' 发烧，先走了 ' });
    const row = await readRow(test.db, 'person', 'li');
    expect(row?.leftBehind).toMatchObject({ callbackIds: ['c2'], drafts: 1, reason: '发烧，先走了' });
    expect(row?.leftBehind?.interactionIds).toContain(interactionId);
    // The lead gives away what was left.
    await test.as('zhao', 'callback.reassign', { callbackId: 'c2', toId: 'wang' });
    expect(await readRow(test.db, 'callback', 'c2')).toMatchObject({ ownerId: 'wang' });
    await test.as('li', 'person.setState', { state: 'available' });
    expect((await readRow(test.db, 'person', 'li'))?.leftBehind).toBeUndefined();
    const told = await test.db.query<{ type: string }>(
      `select type from journal where stream_id = 'li' order by n desc limit 3`,
    );
    expect(told.map(({ type }) => type)).toEqual(['person.stateChanged', 'shift.started', 'shift.finished']);
  });
});
