import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { Centre } from '../centre/centre.ts';
import { differencesFromJournal } from '../centre/rebuild.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRows } from '../db/rows.ts';
import { systemRandom } from '../random.ts';
import { prepareFileReviewWhenDue } from './prepare-file-reviews.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
/** Another API process on the same database. */
let second: Centre;

const type = (id: string) => ({ id, name: { 'zh-CN': id, en: id } });
const names = Array.from({ length: 12 }, (_, n) => ({ id: `file-${n}-of-somebody`, name: `赵钱孙${n}李` }));

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  second = await Centre.open({ db: test.db, clock: test.clock, random: systemRandom });
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }));
  const groups = { id: 'groups', types: [type('ordinary'), type('vip')], served: {}, reason: 'r' };
  await test.configure('customergroups', { ...groups, version: 1, by: 'gu', at: 0 });
  for (const [n, one] of names.entries()) {
    const phone = n < 2 ? '13800138000' : `139000000${String(n).padStart(2, '0')}`;
    const vip = n < 2 ? { customerType: 'vip' } : {};
    await test.configure('customer', { ...one, ...vip, phone, language: 'zh-CN' });
    await test.arrive('general', { customerId: one.id });
  }
});
afterAll(async () => {
  await second.close();
  await test.close();
  await place.drop();
});

const look = () => Promise.all([prepareFileReviewWhenDue(test.centre), prepareFileReviewWhenDue(second)]);
const reviews = () => readRows(test.db, 'filereview', 'true order by id');
const until = (iso: string) => test.clock.pass(Date.parse(iso) - test.clock.now());

it('puts the month together once when it has ended, with nothing in it that names anybody (C-231)', async () => {
  await look();
  until('2026-11-30T23:59:59.999+08:00');
  await look();
  expect(await reviews()).toEqual([]);
  test.clock.pass(1);
  await look();
  await look();
  const [review, ...others] = await reviews();
  expect(others).toEqual([]);
  expect(review).toMatchObject({ id: '2026-11', files: 12, duplicates: [{ sign: 'phone', pairs: 1 }] });
  // Two are too few to be told, and ten alone would tell them.
  expect(review?.cells.level).toEqual([{ value: 'ordinary' }, { value: 'vip' }]);
  expect(review?.cells.channel).toEqual([{ value: 'chat', count: 12 }]);
  expect(review?.cells.kind).toEqual([{ value: 'none', count: 12 }]);
  expect(review?.cells.age).toEqual([{ value: 'month', count: 12 }]);

  const text = JSON.stringify(review);
  const known = await test.db.query<{ word: string }>(
    `select id as word from customer union select doc->>'name' from customer union select doc->>'phone' from customer
     union select id from interaction union select doc->>'text' from message`,
  );
  expect(known.length).toBeGreaterThan(30);
  for (const { word } of known) expect([word, text.includes(word)]).toEqual([word, false]);

  expect(await test.entries('cases')).toContain('p filereview/2026-11');
  for (const scope of ['org', 'lead:general', 'quality'])
    expect((await test.entries(scope)).join()).not.toContain('filereview');
  expect(await differencesFromJournal(test.db)).toEqual([]);
});
