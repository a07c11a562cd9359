import type { Kind } from '../interaction/kind.ts';
import { DAY, type Instant } from '../time.ts';
import type { Case } from './case.ts';
import type { CaseClockId } from './clock.ts';
import { clocksOfCase } from './clocks.ts';

const MONTH = 30 * DAY;

/** One stage of one kind of case whose limit was not kept, with the cases. */
export interface LateStage {
  kind: Kind;
  stage: CaseClockId;
  cases: Case[];
  /** All cases of the kind that have had this stage. */
  of: number;
}

/** Where cases of the last thirty days lose their time: stages by kind, the most often late first. */
export function lateStages(rows: readonly Case[], now: Instant): LateStage[] {
  const groups = new Map<string, LateStage>();
  for (const row of rows) {
    if (row.receivedAt <= now - MONTH || row.receivedAt > now) continue;
    for (const { id: stage, state } of clocksOfCase(row, row.archivedAt ?? now)) {
      const key = `${row.kind}/${stage}`;
      const group = groups.get(key) ?? { kind: row.kind, stage, cases: [], of: 0 };
      const late = state === 'breached' || state === 'missed';
      const cases = late && !group.cases.includes(row) ? [...group.cases, row] : group.cases;
      groups.set(key, { ...group, cases, of: group.of + 1 });
    }
  }
  return [...groups.values()]
    .filter(({ cases }) => cases.length > 0)
    .sort((a, b) => b.cases.length - a.cases.length || (a.stage < b.stage ? -1 : 1));
}
