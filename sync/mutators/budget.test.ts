import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { accountsOf } from '../../domain/budget/account.ts';
import { type BudgetLine, budgetLines } from '../../domain/budget/budget.ts';
import { differences, yearLedger } from '../../domain/budget/month-accounts.ts';
import { Refusal } from '../../domain/refusal.ts';
import { DAY } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { aCase } from '../../testing/case-builders.ts';
import { Central } from '../../testing/central.ts';
import { scopesOfRow } from '../row-scopes.ts';
import { scopesOfPerson } from '../scopes.ts';

let now: number;
let central: Central;
let n: number;

const as = (id: string, mutation: string, args: object): string => {
  try {
    central.mutate(mutation, args, { kind: 'person', id });
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  }
};

const amounts = {
  pay: 500_000_00,
  training: 20_000_00,
  equipment: 30_000_00,
  rewards: 100_00,
  compensation: 5_000_00,
};
const content = (over: Partial<typeof amounts> = {}) => ({
  amounts: { ...amounts, ...over },
  fenAPoint: 100,
  ground: '按去年支出',
});
const propose = (by = 'zhao', over: Partial<typeof amounts> = {}, basedOn = 0, year = '2026') =>
  as(by, 'budget.propose', { year, basedOn, content: content(over) });
const check = (by: string, version = 1, passed = true, note = '') =>
  as(by, 'budget.check', { year: '2026', version, passed, note });
const decide = (by: string, version = 1, passed = true, note = '') =>
  as(by, 'budget.decide', { year: '2026', version, passed, note });
const approve = (version: number) => {
  expect(check('fin', version)).toBe('ok');
  expect(decide('gu', version)).toBe('ok');
};
const spend = (line: BudgetLine, fen: number, day = '2026-11-20', by = 'zhao') => {
  n += 1;
  const expense = { line, fen, day, what: '采购耳机', reference: '' };
  return as(by, 'expense.enter', { expenseId: `e${n}`, content: expense });
};
const account = (line: BudgetLine) => central.rows.get('budgetaccount', `2026-${line}`);

beforeEach(() => {
  n = 0;
  now = Date.parse('2026-11-20T10:00+08:00');
  central = new Central(() => now);
  central.configure('queue', aQueue());
  const roles = { li: 'agent', zhao: 'teamLead', gu: 'manager', gu2: 'manager', fin: 'finance' } as const;
  for (const [id, role] of Object.entries(roles))
    central.configure('person', aPerson({ id, roles: [role], queueIds: ['general'] }));
  central.configure('person', aPerson({ id: 'both', roles: ['manager', 'finance'], queueIds: [] }));
});

describe('the budget of a year', () => {
  it('has its five lines, stands for each year by itself, and keeps every version (C-280)', () => {
    expect(propose('li')).toBe('notAllowed');
    expect(propose('zhao', {}, 0, '2025')).toBe('missingField');
    expect(propose()).toBe('ok');
    expect(propose('gu', {}, 1)).toBe('wrongState');
    approve(1);
    expect(propose('zhao', { training: 25_000_00 }, 0)).toBe('changedMeanwhile');
    expect(propose('zhao', { training: 25_000_00 }, 1)).toBe('ok');
    expect(account('training')?.budget).toBe(20_000_00);
    approve(2);
    expect(budgetLines.map((line) => account(line)?.budget)).toEqual(
      Object.values({ ...amounts, training: 25_000_00 }),
    );
    expect(propose('zhao', { pay: 1 }, 0, '2027')).toBe('ok');
    const versions = central.rows.get('budget', '2026')?.versions ?? [];
    expect(versions.map((one) => [one.version, one.amounts.training, one.state])).toEqual([
      [1, 20_000_00, 'approved'],
      [2, 25_000_00, 'approved'],
    ]);
    expect(central.rows.get('budget', '2027')?.versions).toHaveLength(1);
  });

  it('is checked by finance and approved by management, never by who proposed it and never both by one (C-281)', () => {
    expect(propose('both')).toBe('ok');
    expect(check('both')).toBe('ownProposal');
    expect(check('gu')).toBe('notAllowed');
    expect(decide('gu')).toBe('wrongState');
    expect(check('fin')).toBe('ok');
    expect(decide('both')).toBe('ownProposal');
    expect(decide('fin')).toBe('notAllowed');
    expect(account('pay')).toBeUndefined();
    expect(decide('gu')).toBe('ok');
    expect(decide('gu2')).toBe('alreadyDone');
    expect(propose('zhao', {}, 1)).toBe('ok');
    expect(check('both', 2)).toBe('ok');
    expect(decide('both', 2)).toBe('ownProposal');
    expect(decide('gu', 2, false)).toBe('missingField');
    expect(decide('gu', 2, false, '设备费偏高')).toBe('ok');
    expect(central.rows.get('budget', '2026')?.versions.map(({ state }) => state)).toEqual([
      'approved',
      'declined',
    ]);
    expect(propose('gu', {}, 2)).toBe('ok');
    expect(check('fin', 3)).toBe('ok');
    expect(decide('gu', 3)).toBe('ownProposal');
  });

  it('is never cut below what was spent of it', () => {
    propose();
    approve(1);
    expect(spend('training', 15_000_00)).toBe('ok');
    expect(propose('zhao', { training: 14_999_99 }, 1)).toBe('ok');
    expect(check('fin', 2)).toBe('ok');
    expect(decide('gu', 2)).toBe('overBudget');
    expect(decide('gu', 2, false, '已支出 15000 元')).toBe('ok');
  });
});

describe('spending', () => {
  beforeEach(() => {
    propose();
    approve(1);
  });

  it('goes as far as its line, and beyond it only once what was asked for with amount and reason is approved (C-283)', () => {
    expect(spend('equipment', 30_000_00)).toBe('ok');
    expect(spend('equipment', 1)).toBe('overBudget');
    expect(spend('equipment', 1, '2027-01-01')).toBe('missingField');
    const more = { year: '2026', line: 'equipment', fen: 500_00, reason: '' };
    expect(as('zhao', 'expense.askForMore', { requestId: 'r', content: more })).toBe('missingField');
    const asked = { requestId: 'r', content: { ...more, reason: '话务量增长，需添置耳机' } };
    expect(as('li', 'expense.askForMore', asked)).toBe('notAllowed');
    expect(as('gu', 'expense.askForMore', asked)).toBe('ok');
    expect(spend('equipment', 500_00)).toBe('overBudget');
    const verdict = { requestId: 'r', approved: true, note: '' };
    expect(as('zhao', 'expense.decideOnMore', verdict)).toBe('notAllowed');
    expect(as('gu', 'expense.decideOnMore', verdict)).toBe('ownProposal');
    expect(as('gu2', 'expense.decideOnMore', verdict)).toBe('ok');
    expect(as('gu2', 'expense.decideOnMore', verdict)).toBe('alreadyDone');
    expect(spend('equipment', 500_01)).toBe('overBudget');
    expect(spend('equipment', 500_00)).toBe('ok');
    expect(account('equipment')).toMatchObject({ budget: 30_000_00, extra: 500_00, spent: 30_500_00 });
  });

  it('needs a budget of its year, and stays refused where more was declined', () => {
    expect(spend('pay', 1, '2025-12-31')).toBe('noBudget');
    const content = { year: '2026', line: 'rewards', fen: 100_00, reason: '年终' };
    expect(as('zhao', 'expense.askForMore', { requestId: 'r', content })).toBe('ok');
    expect(as('gu', 'expense.decideOnMore', { requestId: 'r', approved: false, note: '' })).toBe(
      'missingField',
    );
    expect(as('gu', 'expense.decideOnMore', { requestId: 'r', approved: false, note: '次年再议' })).toBe(
      'ok',
    );
    expect(spend('rewards', 100_01)).toBe('overBudget');
  });

  it('is taken back by another booking, once, and both stay', () => {
    expect(spend('training', 800_00, '2026-10-08')).toBe('ok');
    const back = { expenseId: 'b', takesBack: 'e1', reason: '重复登记' };
    expect(as('gu', 'expense.takeBack', back)).toBe('ok');
    expect(as('gu', 'expense.takeBack', { ...back, expenseId: 'b2' })).toBe('alreadyDone');
    expect(as('gu', 'expense.takeBack', { ...back, expenseId: 'b3', takesBack: 'b' })).toBe('wrongState');
    expect(account('training')).toMatchObject({
      spent: 0,
      months: { '2026-10': 800_00, '2026-11': -800_00 },
    });
    expect(central.rows.all('expense')).toHaveLength(2);
  });

  it('is with leads, managers and finance; what was spent on a complaint about a lead is with no lead', () => {
    const zhao = central.rows.get('person', 'zhao');
    const fin = central.rows.get('person', 'fin');
    const li = central.rows.get('person', 'li');
    if (!zhao || !fin || !li) throw new Error('nobody there');
    central.configure('casefile', aCase({ id: 'c', aboutId: 'zhao', aboutLead: true }));
    const expense = { line: 'compensation', fen: 100, day: '2026-11-20', what: '致歉', reference: '' };
    expect(as('gu', 'expense.enter', { expenseId: 'c1', content: { ...expense, caseId: 'c' } })).toBe('ok');
    const hidden = central.rows.get('expense', 'c1');
    const open = spend('pay', 1) === 'ok' ? central.rows.get('expense', 'e1') : undefined;
    if (!hidden || !open) throw new Error('nothing booked');
    const has = (person: typeof zhao, row: typeof hidden) =>
      scopesOfRow(central.rows, 'expense', row).some((id) => scopesOfPerson(person).includes(id));
    expect([zhao, fin, li].map((person) => has(person, open))).toEqual([true, true, false]);
    expect([zhao, fin, li].map((person) => has(person, hidden))).toEqual([false, true, false]);
  });
});

describe('the accounts of a month', () => {
  it('come to the sum of their bookings, exactly, whatever was spent and taken back (C-284)', () => {
    const act = fc.record({
      line: fc.constantFrom(...budgetLines),
      fen: fc.integer({ min: 1, max: 10_000_00 }),
      month: fc.integer({ min: 1, max: 11 }),
      back: fc.boolean(),
    });
    propose();
    approve(1);
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        for (const { line, fen, month, back } of acts) {
          const day = `2026-${String(month).padStart(2, '0')}-11`;
          if (spend(line, fen, day) === 'ok' && back)
            expect(
              as('gu', 'expense.takeBack', { expenseId: `b${n}`, takesBack: `e${n}`, reason: 'x' }),
            ).toBe('ok');
        }
        const accounts = accountsOf(central.rows, '2026');
        const expenses = central.rows.all('expense');
        expect(differences(accounts, expenses)).toEqual([]);
        const ledger = yearLedger('2026', accounts);
        const line = (key: string) => ledger.find((one) => one.key === key);
        expect(line('spent')?.total).toBe(expenses.reduce((sum, { fen }) => sum + fen, 0));
        expect(ledger.slice(0, 12).reduce((sum, { total }) => sum + total, 0)).toBe(line('spent')?.total);
        expect(line('left')?.total).toBe((line('budget')?.total ?? 0) - (line('spent')?.total ?? 0));
        expect(accounts.every(({ spent, budget }) => spent <= budget)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('says where an account is not what was booked', () => {
    propose();
    approve(1);
    spend('pay', 300, '2026-11-01');
    const [first] = central.rows.all('expense');
    if (!first) throw new Error('nothing booked');
    expect(differences(accountsOf(central.rows, '2026'), [{ ...first, fen: 299 }])).toEqual([
      { line: 'pay', month: '2026-11', booked: 300, counted: 299 },
    ]);
  });

  it('are closed by finance once the month is over, and stay as they were signed (C-284)', () => {
    expect(as('fin', 'budget.closeMonth', { month: '2026-10' })).toBe('noBudget');
    propose();
    approve(1);
    expect(spend('pay', 40_000_00, '2026-10-31')).toBe('ok');
    expect(as('gu', 'budget.closeMonth', { month: '2026-10' })).toBe('notAllowed');
    expect(as('fin', 'budget.closeMonth', { month: '2026-11' })).toBe('wrongState');
    expect(as('fin', 'budget.closeMonth', { month: '2026-10' })).toBe('ok');
    expect(as('fin', 'budget.closeMonth', { month: '2026-10' })).toBe('alreadyDone');
    expect(spend('pay', 1, '2026-10-31')).toBe('tooLate');
    now += DAY;
    expect(as('zhao', 'expense.takeBack', { expenseId: 'b', takesBack: 'e1', reason: '金额有误' })).toBe(
      'ok',
    );
    expect(central.rows.get('budgetmonth', '2026-10')).toMatchObject({ sums: { pay: 40_000_00 }, by: 'fin' });
    expect(account('pay')?.months).toEqual({ '2026-10': 40_000_00, '2026-11': -40_000_00 });
  });
});
