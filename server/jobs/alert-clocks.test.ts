import { afterAll, beforeAll, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { differencesFromJournal } from '../centre/rebuild.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { alertClocks } from './alert-clocks.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
/** A second API process on the same database; on PGlite, which has one process, the same one. */
let other: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  other = place.databaseUrl ? await CentreUnderTest.open(place) : test;
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson());
});
afterAll(async () => {
  await test.close();
  if (other !== test) await other.close();
  await place.drop();
});

async function told(id: string): Promise<string[]> {
  const found = await test.db.query<{ clock: string; percent: number }>(
    `select data->>'clock' as clock, (data->>'percent')::int as percent from journal
     where stream_id = $1 and type = 'clock.alerted' order by n`,
    [id],
  );
  return found.map(({ clock, percent }) => `${clock} ${percent}`);
}

it('tells at 75 % and 100 %, each once, whoever looks and however often', async () => {
  const id = await test.arrive();
  expect(await alertClocks(test.centre)).toBe(0);
  test.clock.pass(22_501);
  if (other !== test) other.clock.pass(test.clock.now() - other.clock.now());
  await Promise.all([alertClocks(test.centre), alertClocks(other.centre), alertClocks(test.centre)]);
  const early = ['firstAnswerAuto 75', 'firstAnswerHuman 75'];
  expect(await told(id)).toEqual(early);
  test.clock.pass(7_501);
  await alertClocks(test.centre);
  await alertClocks(test.centre);
  expect(await told(id)).toEqual([...early, 'firstAnswerAuto 100', 'firstAnswerHuman 100']);
  await test.as('li', 'interaction.accept', { interactionId: id });
  await test.as('li', 'interaction.postMessage', { interactionId: id, messageId: 'answer', text: '您好' });
  test.clock.pass(10 * MINUTE);
  expect(await alertClocks(test.centre)).toBe(0);
  expect(await differencesFromJournal(test.db)).toEqual([]);
});

it('does not tell again after a restart', async () => {
  const id = await test.arrive();
  test.clock.pass(31 * SECOND);
  await alertClocks(test.centre);
  const before = await told(id);
  if (place.databaseUrl) {
    const restarted = await CentreUnderTest.open(place);
    restarted.clock.pass(test.clock.now() - restarted.clock.now());
    await alertClocks(restarted.centre);
    await restarted.close();
  }
  await alertClocks(test.centre);
  expect(await told(id)).toEqual(before);
  expect(before).toHaveLength(2);
});
