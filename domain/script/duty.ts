import { z } from 'zod';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Script } from './script.ts';

/** The one row of its kind. */
export const DUTY = 'required';

/** The scripts of which some version has to be said (C-046): rules that read rows by key find them here. */
export const dutySchema = z.object({ id: z.literal(DUTY), scriptIds: z.array(z.string()) });
export type Duty = z.infer<typeof dutySchema>;

/** The list with this script, if one of its versions is required and it is not on it yet. */
export function withDuty(rows: RowReader, script: Script): RowChange[] {
  const required = [script, ...(script.coming ?? [])].some((version) => version.required === true);
  const scriptIds = rows.get('duty', DUTY)?.scriptIds ?? [];
  if (!required || scriptIds.includes(script.id)) return [];
  return [{ entity: 'duty', id: DUTY, row: { id: DUTY, scriptIds: [...scriptIds, script.id] } }];
}
