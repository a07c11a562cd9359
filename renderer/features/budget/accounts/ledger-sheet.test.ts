import { expect, it } from 'vitest';
import { budgetLines } from '../../../../domain/budget/budget.ts';
import { yearLedger } from '../../../../domain/budget/month-accounts.ts';
import { csvOf } from '../../../ui/csv.ts';
import { ledgerSheet } from './ledger-sheet.ts';

const accounts = budgetLines.map((line, n) => ({
  id: `2026-${line}`,
  year: '2026',
  line,
  budget: 1_000_000_10,
  extra: n,
  spent: 30 + n,
  months: { '2026-01': 10 + n, '2026-03': 20 },
}));
const words = {
  period: 'Month',
  total: 'Total',
  key: (key: string) => key,
  line: (line: string) => line,
};

it('holds the ledger of the screen to the last fen, as text and as numbers (C-284)', () => {
  const lines = yearLedger('2026', accounts);
  const csv = csvOf(ledgerSheet(lines, words, 'csv').map((row) => row.map(String)));
  expect(csv).toContain('2026-01,0.10,0.11,0.12,0.13,0.14,0.60\r\n');
  expect(csv).toContain('spent,0.30,0.31,0.32,0.33,0.34,1.60\r\n');
  expect(csv).toContain('left,999999.80,999999.80,999999.80,999999.80,999999.80,4999999.00\r\n');
  const numbers = ledgerSheet(lines, words, 'xlsx').slice(1);
  expect(numbers.map((row) => row.slice(1).map((cell) => Math.round(Number(cell) * 100)))).toEqual(
    lines.map(({ fen, total }) => [...budgetLines.map((line) => fen[line]), total]),
  );
});
