import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { differencesFromJournal } from '../centre/rebuild.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow, readRows } from '../db/rows.ts';
import { drawSamples } from './draw-samples.ts';
import { reportSamples } from './report-samples.ts';

const place = await freshDatabase();
const name = { 'zh-CN': '名', en: 'name' };
const criterion = (id: string) => ({ id, name, weight: 1, critical: false });
const card = {
  id: 'card',
  name,
  version: 1,
  sections: [{ id: 'conduct', name, weight: 1, criteria: [criterion('courtesy'), criterion('closing')] }],
};
let test: CentreUnderTest;
const reportId = 'general:2026-11-23';

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await test.configure('scorecard', card);
  await test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'chen' }),
    aPerson({ id: 'wang', queueIds: ['orders'] }),
    aPerson({ id: 'sun', roles: ['qualityLead'], queueIds: [] }),
    aPerson({ id: 'zhao', roles: ['teamLead'] }),
  );
  for (const agentId of ['li', 'li', 'li', 'chen', 'chen']) await served(agentId);
  test.clock.pass(MINUTE);
  await test.as('sun', 'sample.plan', {
    planId: 'all',
    content: { name: 'Daily', kind: 'perAgent', size: 2, strata: [] },
  });
  await drawSamples(test.centre);
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

async function served(personId: string): Promise<void> {
  const interactionId = await test.arrive('general');
  await test.as(personId, 'interaction.accept', { interactionId });
  const form = {
    disposition: 'resolved',
    summary: 's',
    solution: 's',
    solved: true,
    anythingElseAsked: true,
  };
  await test.as(personId, 'interaction.close', { interactionId, form });
}

/** Judges a pick as its evaluator. */
async function judge(pick: { interactionId: string; agentId: string }, courtesy: number): Promise<void> {
  const evaluationId = `of-${pick.interactionId}`;
  const { interactionId, agentId } = pick;
  const answers = { courtesy, closing: 1 };
  const content = { evaluationId, interactionId, agentId, scorecardId: 'card', answers };
  await test.as('sun', 'evaluation.save', { ...content, comment: '', basedOn: null });
  await test.as('sun', 'evaluation.release', { evaluationId });
}

const copyOf = (personId: string) => readRow(test.db, 'reportcopy', `${reportId}:${personId}`);

it('goes to every team at 09:30 of the next working day, once, whoever looks (C-154)', async () => {
  const [draw] = await readRows(test.db, 'draw');
  for (const [n, pick] of (draw?.picks ?? []).slice(0, 3).entries()) await judge(pick, [0, 0.5, 1][n] ?? 1);
  // Friday, 10:01: what was drawn today is in the next one.
  expect(await reportSamples(test.centre)).toBe(0);
  test.clock.pass(DAY);
  expect(await reportSamples(test.centre)).toBe(0);
  test.clock.pass(2 * DAY - 37 * MINUTE);
  expect(await reportSamples(test.centre)).toBe(0);
  test.clock.pass(MINUTE);
  const told = await Promise.all([reportSamples(test.centre), reportSamples(test.centre)]);
  expect(told.reduce((sum, count) => sum + count)).toBe(2);
  expect(await reportSamples(test.centre)).toBe(0);
  const report = await readRow(test.db, 'samplereport', reportId);
  expect(report && new Date(report.at + 8 * HOUR).toISOString()).toBe('2026-11-23T09:25:00.000Z');
});

it('has figures that equal a recount from the rows', async () => {
  const report = await readRow(test.db, 'samplereport', reportId);
  const released = await readRows(test.db, 'evaluation', `doc->>'state' = 'released'`);
  const scores = released.map(({ answers }) => 50 * (Number(answers.courtesy) + Number(answers.closing)));
  expect(scores.sort((a, b) => a - b)).toEqual([50, 75, 100]);
  expect(report).toMatchObject({ ended: 5, framed: 5, drawn: 4, late: 0, judged: 3, waiting: 1 });
  // Standard deviation 25 of three: 4.303 * 25 / sqrt(3) on either side of 75, and 100 is the most there is.
  expect(report?.score).toMatchObject({ n: 3, mean: 75, interval: { high: 100 } });
  expect(report?.score?.interval?.low.toFixed(2)).toBe('12.89');
  expect(report?.criteria).toEqual([{ scorecardId: 'card', criterionId: 'courtesy', missed: 2, asked: 3 }]);
  for (const { agentId, score } of report?.agents ?? []) {
    const own = released.filter((one) => one.agentId === agentId);
    expect([agentId, score?.n]).toEqual([agentId, own.length]);
  }
  const other = await readRow(test.db, 'samplereport', 'orders:2026-11-23');
  expect(other).toMatchObject({ ended: 0, drawn: 0, judged: 0, waiting: 0, criteria: [] });
  expect(other?.score).toBeUndefined();
});

it('shows a member of the team their own line and nobody else’s', async () => {
  const copies = await readRows(test.db, 'reportcopy', `doc->>'reportId' = $1 order by id`, [reportId]);
  expect(copies.map(({ personId }) => personId)).toEqual(['chen', 'li', 'zhao']);
  expect((await copyOf('chen'))?.own?.agentId).toBe('chen');
  expect(JSON.stringify(await copyOf('chen'))).not.toContain('"li"');
  expect((await copyOf('zhao'))?.own).toBeUndefined();
  const told = await test.db.query<{ scope_id: string }>(
    `select scope_id from sync_row where entity = 'reportcopy' and entity_id = $1 order by scope_id`,
    [`${reportId}:chen`],
  );
  expect(told.map(({ scope_id }) => scope_id)).toEqual(['lead:general', 'quality', 'user:chen']);
  const whole = await test.db.query<{ scope_id: string }>(
    `select scope_id from sync_row where entity = 'samplereport' and entity_id = $1 order by scope_id`,
    [reportId],
  );
  expect(whole.map(({ scope_id }) => scope_id)).toEqual(['lead:general', 'quality']);
});

it('keeps the first receipt of whoever got a copy, and takes none from anybody else', async () => {
  await test.as('chen', 'sample.readReport', { reportId });
  const first = (await copyOf('chen'))?.readAt;
  expect(first).toBeGreaterThanOrEqual(test.clock.now());
  test.clock.pass(HOUR);
  await test.as('chen', 'sample.readReport', { reportId });
  expect((await copyOf('chen'))?.readAt).toBe(first);
  expect((await copyOf('li'))?.readAt).toBeUndefined();
  await expect(test.as('wang', 'sample.readReport', { reportId })).rejects.toThrow('notFound');
  await expect(test.as('sun', 'sample.readReport', { reportId })).rejects.toThrow('notFound');
  expect(await differencesFromJournal(test.db)).toEqual([]);
});

it('goes on where the one before ended, late when nobody could tell it in time', async () => {
  await served('li');
  test.clock.pass(DAY + 2 * HOUR);
  await drawSamples(test.centre);
  test.clock.pass(DAY);
  expect(await reportSamples(test.centre)).toBe(2);
  const [before, after] = await readRows(test.db, 'samplereport', `queue_id = 'general' order by at`);
  expect(after?.since).toBe(before?.to);
  expect(after).toMatchObject({ ended: 1, drawn: 1, judged: 0, waiting: 2, score: { n: 3 } });
  expect((after?.at ?? 0) - (after?.to ?? 0)).toBeGreaterThan(5 * MINUTE);
});
