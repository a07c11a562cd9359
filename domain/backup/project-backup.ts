import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { BACKUPS, type Backups, DRILLS_REMEMBERED, RUNS_REMEMBERED } from './backup.ts';

/** Keeps which copies were made, which drills were held, and what somebody wants at once. */
export function projectBackup(rows: RowReader, event: JournalEvent): RowChange[] {
  if (!isOurs(event)) return [];
  const before = rows.get('backup', BACKUPS) ?? { id: BACKUPS, since: event.at, runs: [], drills: [] };
  return [{ entity: 'backup', id: BACKUPS, row: next(before, event) }];
}

type Ours = Extract<JournalEvent, { type: 'backup.asked' | 'backup.made' | 'backup.drilled' }>;

const isOurs = (event: JournalEvent): event is Ours => event.type.startsWith('backup.');

function next(row: Backups, event: Ours): Backups {
  switch (event.type) {
    case 'backup.asked': {
      const asked = { at: event.at, by: event.actor.id };
      return { ...row, asked: { ...row.asked, [event.data.what]: asked } };
    }
    case 'backup.made':
      return {
        ...row,
        runs: [event.data, ...row.runs].slice(0, RUNS_REMEMBERED),
        asked: { ...row.asked, copy: undefined },
      };
    case 'backup.drilled':
      return {
        ...row,
        drills: [event.data, ...row.drills].slice(0, DRILLS_REMEMBERED),
        asked: { ...row.asked, drill: undefined },
      };
  }
}
