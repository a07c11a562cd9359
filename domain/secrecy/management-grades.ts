import type { RowGrades } from './grade.ts';

/** What managers decide by: money, strategy, and whether the rules are any good (C-259). */
export const managementGrades = {
  budget: { id: 'internal', versions: 'internal' },
  budgetaccount: {
    id: 'internal',
    year: 'internal',
    line: 'internal',
    budget: 'internal',
    extra: 'internal',
    spent: 'internal',
    months: 'internal',
  },
  budgetmonth: { id: 'internal', sums: 'internal', by: 'internal', at: 'internal' },
  expense: {
    id: 'internal',
    year: 'internal',
    line: 'internal',
    fen: 'internal',
    day: 'internal',
    // Who is paid what for whose complaint may stand in it.
    what: 'confidential',
    reference: 'confidential',
    caseId: 'confidential',
    by: 'internal',
    at: 'internal',
    source: 'internal',
    takesBack: 'internal',
    takenBackBy: 'internal',
  },
  overspend: {
    id: 'internal',
    year: 'internal',
    line: 'internal',
    fen: 'internal',
    reason: 'confidential',
    by: 'internal',
    at: 'internal',
    state: 'internal',
    decided: 'internal',
  },
  strategy: { id: 'internal', versions: 'internal' },
  rulereview: {
    id: 'internal',
    from: 'internal',
    to: 'internal',
    preparedAt: 'internal',
    inputs: 'internal',
    parts: 'internal',
    signed: 'internal',
  },
} as const satisfies Pick<
  RowGrades,
  'budget' | 'budgetaccount' | 'budgetmonth' | 'expense' | 'overspend' | 'strategy' | 'rulereview'
>;
