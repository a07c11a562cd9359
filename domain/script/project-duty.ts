import type { RowChange, RowReader } from '../journal/rows.ts';
import { DUTY } from './duty.ts';
import type { Script, ScriptContent } from './script.ts';

/** Whether this version says what has to be said, or has something in it that has to be done. */
const isDuty = ({ required, tasks = [] }: ScriptContent): boolean =>
  required === true || tasks.some((task) => task.required === true);

/** The list with this script, if one of its versions is required and it is not on it yet. */
export function withDuty(rows: RowReader, script: Script): RowChange[] {
  const required = [script, ...(script.coming ?? [])].some(isDuty);
  const scriptIds = rows.get('duty', DUTY)?.scriptIds ?? [];
  if (!required || scriptIds.includes(script.id)) return [];
  return [{ entity: 'duty', id: DUTY, row: { id: DUTY, scriptIds: [...scriptIds, script.id] } }];
}
