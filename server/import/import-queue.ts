import type { Queue } from '../../domain/queue/queue.ts';
import { SECOND } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';
import { readRow } from '../db/rows.ts';

/** Where history lies that belongs to no queue of this centre. Nobody serves it, so no customer is offered it. */
const importedHistory: Queue = {
  id: 'imported',
  name: { 'zh-CN': '导入的历史记录', en: 'Imported history' },
  brand: { 'zh-CN': '导入的历史记录', en: 'Imported history' },
  hours: { zone: 'Asia/Shanghai', opensAt: 0, closesAt: 1440, days: 'everyDay' },
  firstAnswerMs: 30 * SECOND,
  offerTimeoutMs: 20 * SECOND,
  serviceLevelMs: 20 * SECOND,
  shortAbandonMs: 5 * SECOND,
};

/** The queue the person named, which must exist, or the one kept for imports. Resolves to its id. */
export async function importQueue(centre: Centre, asked?: string): Promise<string> {
  const id = asked ?? importedHistory.id;
  if (await readRow(centre.db, 'queue', id)) return id;
  if (asked !== undefined) throw new Error(`There is no queue "${asked}" in this centre.`);
  await centre.act('centre.configure', { entity: 'queue', row: { ...importedHistory } });
  return id;
}
