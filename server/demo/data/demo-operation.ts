import { startOfDay } from '../../../domain/calendar/site-time.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../../domain/time.ts';
import { backupName } from '../../backup/backup-folder.ts';

const stream = { kind: 'config' as const, id: 'backup:centre' };
const actor = { kind: 'system' as const, id: 'centre' };
const NIGHTS = 12;

/** The backups of the last nights, one of which failed at first, and a drill some weeks ago. */
export function demoBackups(today: number, now: Instant): JournalEvent[] {
  const events: JournalEvent[] = [];
  const made = (at: Instant, over: object = {}): void => {
    const nights = Math.round((at - (now - NIGHTS * DAY)) / DAY);
    const content = { bytes: 18_400_000 + nights * 310_000, tables: 84, rows: 96_000 + nights * 2_150 };
    const run = {
      at,
      file: backupName(at),
      took: 11 * SECOND,
      archive: 'none' as const,
      ...content,
      ...over,
    };
    events.push({ id: `demo-backup-${at}`, stream, type: 'backup.made', at, actor, data: run });
  };
  for (let day = today - NIGHTS; day <= today; day++) {
    const at = startOfDay(day) + 2 * HOUR + 30 * MINUTE;
    if (at >= now) continue;
    if (day === today - 5) {
      made(at, { failure: 'disk', bytes: 0, tables: 0, rows: 0, took: 0 });
      made(at + HOUR);
    } else made(at);
  }
  const at = startOfDay(today - 40) + 3 * HOUR;
  const drill = {
    at,
    madeAt: at - 30 * MINUTE,
    file: backupName(at - 30 * MINUTE),
    took: 74 * SECOND,
    tables: 84,
    rows: 71_300,
    different: [],
  };
  events.push({ id: `demo-drill-${at}`, stream, type: 'backup.drilled', at, actor, data: drill });
  return events.sort((a, b) => a.at - b.at);
}
