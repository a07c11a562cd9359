import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { Centre } from '../centre/centre.ts';
import { differencesFromJournal } from '../centre/rebuild.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow, readRows } from '../db/rows.ts';
import { systemRandom } from '../random.ts';
import { callForCampaigns } from './call-for-campaigns.ts';
import { prepareStudies } from './prepare-studies.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
/** Another API process on the same database. */
let second: Centre;

const form = { disposition: 'resolved', summary: 's', solution: 's', solved: true, anythingElseAsked: true };

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  second = await Centre.open({ db: test.db, clock: test.clock, random: systemRandom });
  await test.configure('queue', aQueue());
  await test.configure(
    'person',
    aPerson({ capacity: 100 }),
    aPerson({ id: 'wang' }),
    aPerson({ id: 'zhao', roles: ['teamLead'] }),
    aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }),
  );
});
afterAll(async () => {
  await second.close();
  await test.close();
  await place.drop();
});

const both = () => Promise.all([prepareStudies(test.centre), prepareStudies(second)]);
const studyIds = async () => (await readRows(test.db, 'study', 'true order by id')).map(({ id }) => id);
const until = (iso: string) => test.clock.pass(Date.parse(iso) - test.clock.now());

/** Customers are served and may be called: so long ago that being asked on the page is over. */
async function served(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    await test.as('li', 'interaction.close', { interactionId, form });
    const row = await readRow(test.db, 'interaction', interactionId);
    const customer = {
      id: row?.customerId ?? '',
      name: 'Ann',
      language: 'en' as const,
      phone: '13800138000',
    };
    await test.configure('customer', customer);
    ids.push(interactionId);
  }
  return ids;
}

describe('the study of a quarter', () => {
  it('begins once in every quarter, however many processes look (C-158)', async () => {
    await both();
    await both();
    expect(await studyIds()).toEqual(['2026-10']);
    const begun = async () =>
      (await test.db.query("select from journal where type = 'study.prepared'")).length;
    expect(await begun()).toBe(1);
    until('2026-12-31T23:59:59.999+08:00');
    await both();
    expect(await studyIds()).toEqual(['2026-10']);
    test.clock.pass(1);
    await both();
    await both();
    expect(await studyIds()).toEqual(['2026-10', '2027-01']);
    expect(await begun()).toBe(2);
    const [first] = await readRows(test.db, 'study', "id = '2026-10'");
    expect([first?.from, first?.to]).toEqual([
      Date.parse('2026-10-01T00:00+08:00'),
      Date.parse('2027-01-01T00:00+08:00'),
    ]);
    expect(await test.entries('lead:general')).toContain('p study/2027-01');
    expect(await test.entries('cases')).toContain('p study/2027-01');
  });

  it('goes by the number of months in force on the day it begins (P-SRV)', async () => {
    const value = { values: [2], effectiveFrom: '2027-04-01', reason: 'r', owner: 'gu', ground: 'g' };
    const version = { ...value, version: 1, by: 'gu', at: 0, state: 'approved' as const };
    await test.configure('parameter', { id: 'P-SRV', versions: [version] });
    until('2027-04-02T10:00+08:00');
    await both();
    expect(await studyIds()).toEqual(['2026-10', '2027-01', '2027-03']);
  });
});

describe('a list of customers who are called', () => {
  const entries = async () => (await readRow(test.db, 'campaign', 'c'))?.entries ?? [];

  it('is handed out a few at a time by two processes, none twice and none in the quiet hours, and counted by way of asking (C-172)', async () => {
    const interactionIds = await served(7);
    test.clock.pass(7 * DAY);
    const args = { campaignId: 'c', title: '满意度', queueId: 'general', studyId: '2027-03', interactionIds };
    await test.as('zhao', 'campaign.start', args);
    until('2027-04-10T07:59+08:00');
    await callForCampaigns(test.centre);
    expect((await entries()).every(({ state }) => state === 'waiting')).toBe(true);
    until('2027-04-10T08:00+08:00');
    await Promise.all([callForCampaigns(test.centre), callForCampaigns(second)]);
    const calls = await readRows(test.db, 'callback', "doc ? 'campaign'");
    // Whoever served them does not ask them, and five are as many as an agent has at once.
    expect(calls.map(({ ownerId }) => ownerId)).toEqual(Array.from({ length: 5 }, () => 'wang'));
    expect(calls[0]).toMatchObject({ number: '13800138000', purpose: '满意度', campaign: { id: 'c' } });
    expect(await test.entries('user:wang')).toContain(`p callback/${calls[0]?.id}`);

    const callbackId = calls[0]?.id;
    const reached = { callbackId, outcome: 'reached', note: '', said: { stars: 5, text: '' } };
    await test.as('wang', 'callback.attempt', { ...reached, attemptId: 'a1' });
    await callForCampaigns(test.centre);
    expect((await entries()).filter(({ state }) => state === 'calling')).toHaveLength(5);
    expect(await test.entries('cases')).toContain(`p feedback/${callbackId}`);

    const plan = { aim: 'a', questionnaire: '', size: 5, choice: 'c' };
    await test.as('gu', 'study.plan', { studyId: '2027-03', plan });
    test.clock.pass(HOUR);
    await test.as('gu', 'study.close', { studyId: '2027-03', none: '样本太少' });
    await both();
    const ways = (await readRow(test.db, 'study', '2027-03'))?.counted?.ways;
    expect(ways).toEqual([
      { way: 'survey', asked: 7, answered: 0, satisfied: 0 },
      { way: 'case', answered: 0, satisfied: 0 },
      { way: 'phone', asked: 6, answered: 1, satisfied: 1 },
    ]);
    expect(await differencesFromJournal(test.db)).toEqual([]);
  }, 60_000);

  it('loses who declines to be asked meanwhile', async () => {
    const open = (await readRows(test.db, 'callback', "doc ? 'campaign' and doc->>'state' = 'open'"))[0];
    const customer = await readRow(test.db, 'customer', open?.customerId ?? '');
    if (!customer) throw new Error('no customer');
    await test.configure('customer', { ...customer, surveyConsent: { given: false, at: test.clock.now() } });
    await callForCampaigns(test.centre);
    expect((await readRow(test.db, 'callback', open?.id ?? ''))?.ended?.why).toBe('declined');
  });
});
