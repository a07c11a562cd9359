import type { RowChange, RowReader } from '../journal/rows.ts';
import { DUTY } from './duty.ts';
import type { Script } from './script.ts';

/** The list with this script, if one of its versions is required and it is not on it yet. */
export function withDuty(rows: RowReader, script: Script): RowChange[] {
  const required = [script, ...(script.coming ?? [])].some((version) => version.required === true);
  const scriptIds = rows.get('duty', DUTY)?.scriptIds ?? [];
  if (!required || scriptIds.includes(script.id)) return [];
  return [{ entity: 'duty', id: DUTY, row: { id: DUTY, scriptIds: [...scriptIds, script.id] } }];
}
