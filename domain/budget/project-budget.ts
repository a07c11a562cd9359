import type { EventOf, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { type Account, accountId } from './account.ts';
import { type Budget, type BudgetVersion, budgetLines } from './budget.ts';
import { type Expense, monthOfDay } from './expense.ts';
import type { Fen } from './money.ts';

/** Keeps budgets with their versions, the accounts of their lines, bookings, and what was asked for beyond them. */
export function projectBudget(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'budget') return [];
  const { id: year } = event.stream;
  const { at, actor } = event;
  switch (event.type) {
    case 'budget.proposed': {
      const before = rows.get('budget', year)?.versions ?? [];
      const version = { ...event.data, version: before.length + 1, by: actor.id, at } as const;
      return [
        { entity: 'budget', id: year, row: withVersion(year, before, { ...version, state: 'proposed' }) },
      ];
    }
    case 'budget.checked':
    case 'budget.decided':
      return signed(rows, event);
    case 'expense.entered': {
      const { expenseId: id, ...content } = event.data;
      const row: Expense = { ...content, id, year, by: actor.id, at };
      return booked(rows, row);
    }
    case 'expense.takenBack':
      return takenBack(rows, event);
    case 'overspend.asked': {
      const { requestId: id, ...content } = event.data;
      return [{ entity: 'overspend', id, row: { ...content, id, by: actor.id, at, state: 'asked' } }];
    }
    case 'overspend.decided':
      return overspendDecided(rows, event);
    case 'budgetMonth.closed': {
      const { month, sums } = event.data;
      return [{ entity: 'budgetmonth', id: month, row: { id: month, sums, by: actor.id, at } }];
    }
    default:
      return [];
  }
}

const withVersion = (year: string, before: readonly BudgetVersion[], version: BudgetVersion): Budget => ({
  id: year,
  versions: [...before.filter((one) => one.version !== version.version), version],
});

function signed(
  rows: RowReader,
  { type, stream, at, actor, data }: EventOf<'budget.checked'> | EventOf<'budget.decided'>,
): RowChange[] {
  const { id: year } = stream;
  const row = rows.get('budget', year);
  const version = row?.versions.find((one) => one.version === data.version);
  if (!row || !version) return [];
  const signature = { by: actor.id, at, note: data.note };
  const next: BudgetVersion =
    type === 'budget.checked'
      ? { ...version, state: data.passed ? 'checked' : 'declined', checked: signature }
      : { ...version, state: data.passed ? 'approved' : 'declined', decided: signature };
  const budget = { entity: 'budget', id: year, row: withVersion(year, row.versions, next) } as const;
  return next.state === 'approved' ? [budget, ...opened(rows, year, next)] : [budget];
}

/** The lines have from now on what was approved; what was spent and approved beyond it stays. */
const opened = (rows: RowReader, year: string, { amounts }: BudgetVersion): RowChange[] =>
  budgetLines.map((line) => {
    const id = accountId(year, line);
    const before = rows.get('budgetaccount', id) ?? { id, year, line, extra: 0, spent: 0, months: {} };
    return { entity: 'budgetaccount', id, row: { ...before, budget: amounts[line] } };
  });

function booked(rows: RowReader, row: Expense): RowChange[] {
  const id = accountId(row.year, row.line);
  const account = rows.get('budgetaccount', id);
  if (!account) return [];
  return [
    { entity: 'expense', id: row.id, row },
    { entity: 'budgetaccount', id, row: plus(account, row.fen, monthOfDay(row.day)) },
  ];
}

const plus = (account: Account, fen: Fen, month: string): Account => ({
  ...account,
  spent: account.spent + fen,
  months: { ...account.months, [month]: (account.months[month] ?? 0) + fen },
});

function takenBack(rows: RowReader, { at, actor, data }: EventOf<'expense.takenBack'>): RowChange[] {
  const wrong = rows.get('expense', data.takesBack);
  if (!wrong) return [];
  const { expenseId: id, takesBack, day, reason } = data;
  const { year, line, fen, reference } = wrong;
  const base = { id, year, line, fen: -fen, day, what: reason, reference };
  const row: Expense = { ...base, by: actor.id, at, source: 'takenBack', takesBack };
  return [...booked(rows, row), { entity: 'expense', id: wrong.id, row: { ...wrong, takenBackBy: id } }];
}

function overspendDecided(rows: RowReader, event: EventOf<'overspend.decided'>): RowChange[] {
  const { requestId: id, approved, note } = event.data;
  const request = rows.get('overspend', id);
  if (!request) return [];
  const decided = { by: event.actor.id, at: event.at, note };
  const row = { ...request, state: approved ? ('approved' as const) : ('declined' as const), decided };
  const accId = accountId(request.year, request.line);
  const account = rows.get('budgetaccount', accId);
  const more: RowChange[] =
    approved && account
      ? [{ entity: 'budgetaccount', id: accId, row: { ...account, extra: account.extra + request.fen } }]
      : [];
  return [{ entity: 'overspend', id, row }, ...more];
}
