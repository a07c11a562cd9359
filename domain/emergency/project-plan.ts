import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { EMERGENCY_PLAN } from './emergency-plan.ts';

/** Keeps every version of the emergency plan, and who approved it. */
export function projectEmergencyPlan(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type !== 'emergencyPlan.written' && event.type !== 'emergencyPlan.approved') return [];
  const before = rows.get('emergencyplan', EMERGENCY_PLAN)?.versions ?? [];
  const { at, actor } = event;
  const versions =
    event.type === 'emergencyPlan.written'
      ? [...before, { ...event.data, version: before.length + 1, by: actor.id, at }]
      : before.map((one) =>
          one.version === event.data.version ? { ...one, approved: { by: actor.id, at } } : one,
        );
  const row = { id: EMERGENCY_PLAN, versions } as const;
  return versions.length > 0 ? [{ entity: 'emergencyplan', id: EMERGENCY_PLAN, row }] : [];
}
