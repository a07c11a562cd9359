import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { type Ledger, REWARDS } from './ledger.ts';

const empty: Ledger = { id: REWARDS, balance: 0, funded: 0, given: 0 };

/** Keeps what is left to be given. */
export function projectLedger(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type !== 'reward.funded' && event.type !== 'reward.granted') return [];
  const before = rows.get('ledger', REWARDS) ?? empty;
  const { points } = event.data;
  const row =
    event.type === 'reward.funded'
      ? { ...before, balance: before.balance + points, funded: before.funded + points }
      : { ...before, balance: before.balance - points, given: before.given + points };
  return [{ entity: 'ledger', id: REWARDS, row }];
}
