import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { STRATEGY, type StrategyVersion } from './strategy.ts';

/** Keeps every version of the strategy, and what was decided about each. */
export function projectStrategy(rows: RowReader, event: JournalEvent): RowChange[] {
  const put = (versions: StrategyVersion[]): RowChange[] => [
    { entity: 'strategy', id: STRATEGY, row: { id: STRATEGY, versions } },
  ];
  const before = () => rows.get('strategy', STRATEGY)?.versions ?? [];
  if (event.type === 'strategy.proposed') {
    const versions = before();
    const made = {
      version: versions.length + 1,
      by: event.actor.id,
      at: event.at,
      state: 'proposed' as const,
    };
    return put([...versions, { ...event.data, ...made }]);
  }
  if (event.type === 'strategy.decided') {
    const { version, approved, reason } = event.data;
    const decided = { by: event.actor.id, at: event.at, reason };
    const state = approved ? ('approved' as const) : ('declined' as const);
    return put(before().map((one) => (one.version === version ? { ...one, state, decided } : one)));
  }
  return [];
}
