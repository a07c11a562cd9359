import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../time.ts';
import {
  type BackupRun,
  type Backups,
  backupsToDrop,
  backupTroubles,
  isBackupDue,
  isDrillDue,
  nextDrillAt,
  type RestoreDrill,
} from './backup.ts';

/** 03:00 in Shanghai. */
const NIGHT = Date.UTC(2026, 10, 19, 19);

const run = (at: number, over: Partial<BackupRun> = {}): BackupRun => ({
  at,
  took: 4_000,
  file: 'shiftdesk-x.jsonl.gz.age',
  bytes: 1_000,
  tables: 70,
  rows: 9_000,
  ...over,
});
const drill = (at: number, over: Partial<RestoreDrill> = {}): RestoreDrill => ({
  at,
  took: 9_000,
  file: 'shiftdesk-x.jsonl.gz.age',
  tables: 70,
  rows: 9_000,
  different: [],
  ...over,
});
const row = (runs: BackupRun[], drills: RestoreDrill[] = []): Backups => ({
  id: 'centre',
  since: NIGHT - 200 * DAY,
  runs,
  drills,
});

describe('a copy of everything (C-262)', () => {
  it('is due a day after the last one, an hour after one that failed, and at once where it is asked for', () => {
    expect(isBackupDue(undefined, NIGHT)).toBe(true);
    expect(isBackupDue(row([run(NIGHT)]), NIGHT + DAY - 1)).toBe(false);
    expect(isBackupDue(row([run(NIGHT)]), NIGHT + DAY)).toBe(true);
    const failed = row([run(NIGHT, { failure: 'disk' })]);
    expect(isBackupDue(failed, NIGHT + HOUR - 1)).toBe(false);
    expect(isBackupDue(failed, NIGHT + HOUR)).toBe(true);
    expect(isBackupDue({ ...row([run(NIGHT)]), asked: { copy: { at: NIGHT, by: 'admin' } } }, NIGHT)).toBe(
      true,
    );
  });

  it('is told of when it failed and when it is two hours late', () => {
    const good = [drill(NIGHT)];
    expect(backupTroubles(undefined, NIGHT)).toEqual([]);
    expect(backupTroubles(row([run(NIGHT)], good), NIGHT + 26 * HOUR - 1)).toEqual([]);
    expect(backupTroubles(row([run(NIGHT)], good), NIGHT + 26 * HOUR)).toEqual(['overdue']);
    const failed = row([run(NIGHT, { failure: 'disk' }), run(NIGHT - DAY)], good);
    expect(backupTroubles(failed, NIGHT + HOUR)).toEqual(['failed']);
    expect(backupTroubles(failed, NIGHT + 2 * HOUR)).toEqual(['failed', 'overdue']);
  });

  it('stays as long as it is among the latest', () => {
    expect(backupsToDrop(['c', 'a', 'b', 'd'], 2)).toEqual(['a', 'b']);
    expect(backupsToDrop(['a'], 2)).toEqual([]);
  });
});

describe('bringing a copy back for practice (C-262)', () => {
  it('is due a quarter after the last time it succeeded, in the small hours', () => {
    const held = Date.UTC(2026, 7, 19, 19);
    const due = row([run(NIGHT)], [drill(held)]);
    expect(nextDrillAt(due)).toBe(NIGHT);
    expect(isDrillDue(due, NIGHT - 1)).toBe(false);
    expect(isDrillDue(due, NIGHT)).toBe(true);
    expect(isDrillDue(due, NIGHT + 2 * HOUR)).toBe(false);
    expect(isDrillDue({ ...due, asked: { drill: { at: NIGHT, by: 'admin' } } }, NIGHT + 8 * HOUR)).toBe(true);
    expect(backupTroubles(due, NIGHT + HOUR)).toEqual([]);
    expect(backupTroubles(row([run(NIGHT + DAY)], [drill(held)]), NIGHT + DAY)).toEqual(['drillOverdue']);
  });

  it('is due from the first copy on, and not tried every minute after it failed', () => {
    expect(isDrillDue(row([]), NIGHT)).toBe(false);
    expect(isDrillDue(row([run(NIGHT)]), NIGHT)).toBe(true);
    const failed = row([run(NIGHT)], [drill(NIGHT, { failure: 'different', different: ['journal'] })]);
    expect(isDrillDue(failed, NIGHT + HOUR)).toBe(false);
    expect(isDrillDue(failed, NIGHT + DAY)).toBe(true);
    expect(backupTroubles(failed, NIGHT)).toContain('drillFailed');
  });
});
