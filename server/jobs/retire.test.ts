import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { differencesFromJournal } from '../centre/rebuild.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { retire } from './retire.ts';

const place = await freshDatabase();
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson());
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

const form = {
  disposition: 'resolved',
  summary: '完',
  solution: '已补发',
  solved: true,
  anythingElseAsked: true,
};

async function closed(customerId: string): Promise<string> {
  await test.configure('customer', { id: customerId, name: '陈', phone: '13800138000', language: 'zh-CN' });
  const id = await test.arrive('general', { customerId });
  await test.as('li', 'interaction.accept', { interactionId: id });
  await test.as('li', 'interaction.close', { interactionId: id, form });
  return id;
}

/** What desktops hold of an interaction, its leg, its messages and its customer. */
async function held(id: string, customerId: string): Promise<string[]> {
  const found = await test.db.query<{ entry: string }>(
    `select scope_id || ' ' || entity as entry from sync_row
     where op = 'p' and (entity_id like $1 || '%' or entity_id = $2
       or entity_id in (select id from message where interaction_id = $1))
     group by 1 order by 1`,
    [id, customerId],
  );
  return found.map(({ entry }) => entry);
}

describe('retiring', () => {
  it('takes yesterday’s legs off the leads’ desktops, and week-old interactions off everybody’s', async () => {
    const id = await closed('old-customer');
    const everything = [
      'lead:general interaction',
      'lead:general leg',
      'quality interaction',
      'user:li customer',
      'user:li interaction',
      'user:li message',
    ];
    await retire(test.centre);
    expect(await held(id, 'old-customer')).toEqual(everything);

    test.clock.pass(14 * HOUR);
    await retire(test.centre);
    expect(await held(id, 'old-customer')).toEqual(everything.filter((entry) => !entry.endsWith(' leg')));

    test.clock.pass(7 * DAY);
    const recent = await closed('old-customer-of-today');
    await retire(test.centre);
    expect(await held(id, 'old-customer')).toEqual([]);
    expect(await held(recent, 'old-customer-of-today')).toEqual(everything);
    expect(await test.entries('user:li')).toContain('l customer/old-customer');
    expect(await retire(test.centre)).toBe(0);
    expect(await differencesFromJournal(test.db)).toEqual([]);
  });

  it('leaves what is still open, however old', async () => {
    const id = await test.arrive('general', { customerId: 'patient' });
    await test.as('li', 'interaction.accept', { interactionId: id });
    test.clock.pass(10 * DAY);
    await retire(test.centre);
    expect(await held(id, 'patient')).toContain('queue:general interaction');
    expect(await held(id, 'patient')).toContain('lead:general leg');
  });

  it('brings an interaction back when something happens to it', async () => {
    const id = await closed('late-answer');
    test.clock.pass(8 * DAY);
    await retire(test.centre);
    expect(await held(id, 'late-answer')).toEqual([]);
    const args = { interactionId: id, stars: 5, text: '谢谢' };
    await test.centre.mutate({ name: 'centre.answerSurvey', args }, { kind: 'customer', id: 'late-answer' });
    expect(await held(id, 'late-answer')).toEqual([
      'cases feedback',
      'lead:general feedback',
      'lead:general interaction',
      'quality feedback',
      'quality interaction',
      'user:li customer',
      'user:li interaction',
      'user:li message',
    ]);
  });

  it('forgets who left what a month ago', async () => {
    await closed('forgotten');
    test.clock.pass(8 * DAY);
    await retire(test.centre);
    expect(await test.entries('user:li')).toContain('l customer/forgotten');
    test.clock.pass(31 * DAY);
    await retire(test.centre);
    expect(await test.entries('user:li')).not.toContain('l customer/forgotten');
    const [scope] = await test.db.query<{ horizon: number }>(
      "select horizon from scope where id = 'user:li'",
    );
    expect(scope?.horizon).toBeGreaterThan(0);
  });
});
