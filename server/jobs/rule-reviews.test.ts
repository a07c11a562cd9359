import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { Centre } from '../centre/centre.ts';
import { differencesFromJournal } from '../centre/rebuild.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRows } from '../db/rows.ts';
import { systemRandom } from '../random.ts';
import { prepareRuleReviewWhenDue } from './prepare-rule-reviews.ts';
import { prepareStudies } from './prepare-studies.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
/** Another API process on the same database. */
let second: Centre;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  second = await Centre.open({ db: test.db, clock: test.clock, random: systemRandom });
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }));
});
afterAll(async () => {
  await second.close();
  await test.close();
  await place.drop();
});

const look = () => Promise.all([prepareRuleReviewWhenDue(test.centre), prepareRuleReviewWhenDue(second)]);
const reviews = () => readRows(test.db, 'rulereview', 'true order by id');
const until = (iso: string) => test.clock.pass(Date.parse(iso) - test.clock.now());

it('is on the table once every half year, when its last day is closed, and for none before there was a centre (C-220)', async () => {
  await prepareStudies(test.centre);
  await look();
  until('2027-01-03T23:59:59.999+08:00');
  await look();
  expect(await reviews()).toEqual([]);
  test.clock.pass(1);
  await look();
  await look();
  const [review, ...others] = await reviews();
  expect(others).toEqual([]);
  expect([review?.id, review?.from, review?.to]).toEqual([
    '2026-07',
    Date.parse('2026-07-01T00:00+08:00'),
    Date.parse('2027-01-01T00:00+08:00'),
  ]);
  expect(review?.inputs.figures.map(({ queueId }) => queueId)).toEqual(['general']);
  expect(review?.inputs.studies.map(({ id }) => id)).toEqual(['2026-10']);
  expect(review?.inputs.clauses.total).toBe(288);
  expect(await test.entries('lead:general')).toContain('p rulereview/2026-07');
  until('2027-07-04T10:00+08:00');
  await look();
  expect((await reviews()).map(({ id }) => id)).toEqual(['2026-07', '2027-01']);
  expect(await differencesFromJournal(test.db)).toEqual([]);
});
