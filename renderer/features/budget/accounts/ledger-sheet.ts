import { type BudgetLine, budgetLines } from '../../../../domain/budget/budget.ts';
import { yuanText } from '../../../../domain/budget/money.ts';
import type { LedgerLine } from '../../../../domain/budget/month-accounts.ts';

/** How the ledger's lines and columns are called in the reader's language. */
export interface LedgerWords {
  period: string;
  total: string;
  key(key: LedgerLine['key']): string;
  line(line: BudgetLine): string;
}

/** The ledger as it stands on the screen: a spreadsheet computes with yuan, a text file holds both decimals (C-284). */
export function ledgerSheet(
  lines: readonly LedgerLine[],
  words: LedgerWords,
  ending: 'csv' | 'xlsx',
): (string | number)[][] {
  const money = (fen: number) => (ending === 'csv' ? yuanText(fen) : fen / 100);
  return [
    [words.period, ...budgetLines.map(words.line), words.total],
    ...lines.map(({ key, fen, total }) => [
      words.key(key),
      ...budgetLines.map((line) => money(fen[line])),
      money(total),
    ]),
  ];
}
