import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, isoDate } from '../../../domain/calendar/site-time.ts';
import { aPerson } from '../../../testing/builders.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { CasesUnderTest, refusal } from './cases-under-test.ts';

let cases: CasesUnderTest;
let year: string;
let n = 0;

const does = (by: string, name: string, args: object) => cases.api.test.as(by, name, args);
const account = (line: string) => readRow(cases.api.test.db, 'budgetaccount', `${year}-${line}`);
const spend = (fen: number) => {
  n += 1;
  const content = {
    line: 'compensation',
    fen,
    day: isoDate(dayOf(cases.now())),
    what: '补偿',
    reference: '',
  };
  return does('zhao', 'expense.enter', { expenseId: `e${n}`, content });
};
const adopted = async (): Promise<string> => {
  const caseId = await cases.opened({ kind: 'suggestion', area: 'suggestion', fault: 'none' });
  await cases.step('li', caseId, 'assess');
  await cases.step('li', caseId, 'send', { departmentId: 'repairs' });
  await cases.step('han', caseId, 'acknowledge');
  await cases.step('han', caseId, 'reply', { text: '采纳', adopted: 'yes' });
  await cases.step('zhao', caseId, 'requestReward', { points: 6, reason: '采纳' });
  return caseId;
};

beforeAll(async () => {
  cases = await CasesUnderTest.open();
  year = isoDate(dayOf(cases.now())).slice(0, 4);
  await cases.api.test.configure('person', aPerson({ id: 'fin', roles: ['finance'], queueIds: [] }));
  const amounts = { pay: 0, training: 0, equipment: 0, rewards: 1_000, compensation: 6_000 };
  const content = { amounts, fenAPoint: 100, ground: '试行' };
  await does('zhao', 'budget.propose', { year, basedOn: 0, content });
  await does('fin', 'budget.check', { year, version: 1, passed: true, note: '' });
  await does('gu', 'budget.decide', { year, version: 1, passed: true, note: '' });
});
afterAll(() => cases.close());

describe('the budget of the year', () => {
  it('lets exactly as many of a hundred at once be spent as the line has money for (C-282)', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => refusal(spend(100))));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(60);
    expect(answers.filter((answer) => answer === 'overBudget')).toHaveLength(40);
    expect(await account('compensation')).toMatchObject({ spent: 6_000 });
    const booked = await readRows(cases.api.test.db, 'expense', "doc->>'line' = 'compensation'", []);
    expect(booked).toHaveLength(60);
  });

  it('is spent by the rewards that are granted, and keeps back what it has no money for (C-280)', async () => {
    await does('gu', 'reward.fund', { points: 100 });
    const first = await adopted();
    await cases.step('gu', first, 'grantReward');
    expect(await account('rewards')).toMatchObject({ spent: 600 });
    expect(await readRow(cases.api.test.db, 'expense', `reward-${first}`)).toMatchObject({
      fen: 600,
      line: 'rewards',
      source: 'reward',
      caseId: first,
    });
    const second = await adopted();
    expect(await refusal(cases.step('gu', second, 'grantReward'))).toBe('overBudget');
    const content = { year, line: 'rewards', fen: 200, reason: '采纳的建议多于预期' };
    await does('zhao', 'expense.askForMore', { requestId: 'more', content });
    await does('gu', 'expense.decideOnMore', { requestId: 'more', approved: true, note: '' });
    await cases.step('gu', second, 'grantReward');
    expect(await account('rewards')).toMatchObject({ budget: 1_000, extra: 200, spent: 1_200 });
    expect(await readRow(cases.api.test.db, 'ledger', 'rewards')).toMatchObject({ balance: 88, given: 12 });
  });

  it('is known to leads, managers and finance, and to nobody else', async () => {
    expect(await cases.api.test.entries('budget')).toContain(`p budget/${year}`);
    expect(await cases.api.test.entries('accounts')).toContain(`p budget/${year}`);
    expect(await cases.api.test.entries('org')).not.toContain(`p budget/${year}`);
    expect(await refusal(does('li', 'expense.askForMore', { requestId: 'x', content: {} }))).toBe(
      'notAllowed',
    );
  });
});
