import { z } from 'zod';
import { timeOfDayMs } from '../calendar/site-time.ts';
import { DAY, HOUR, type Instant } from '../time.ts';

/** Why a copy was not made or a drill did not succeed. */
export const backupFailures = ['disk', 'database', 'missing', 'damaged', 'different', 'other'] as const;
export type BackupFailure = (typeof backupFailures)[number];

/** One encrypted copy of everything the centre has, or the try of one (C-262). */
export const backupRunSchema = z.object({
  at: z.number().int(),
  /** How long it took, ms. */
  took: z.number().int().min(0),
  file: z.string(),
  bytes: z.number().int().min(0),
  tables: z.number().int().min(0),
  rows: z.number().int().min(0),
  /** Whether the database keeps what is written between two copies as well; an embedded one cannot. */
  archive: z.enum(['on', 'off', 'failing', 'none']).optional(),
  failure: z.enum(backupFailures).optional(),
});
export type BackupRun = z.infer<typeof backupRunSchema>;

/** A copy was brought back into a database of its own, and every table held against what was copied (C-262). */
export const restoreDrillSchema = z.object({
  at: z.number().int(),
  took: z.number().int().min(0),
  /** When the copy that was brought back had been made. */
  madeAt: z.number().int().optional(),
  file: z.string(),
  tables: z.number().int().min(0),
  rows: z.number().int().min(0),
  /** Tables whose count or hash was not the same. */
  different: z.array(z.string()).max(200),
  failure: z.enum(backupFailures).optional(),
  /** Whoever asked for it; nobody when it was due. */
  by: z.string().optional(),
});
export type RestoreDrill = z.infer<typeof restoreDrillSchema>;

export const askableSchema = z.enum(['copy', 'drill']);
export type Askable = z.infer<typeof askableSchema>;
const askedSchema = z.object({ at: z.number().int(), by: z.string() });

/** The centre's copies and drills, the latest first; the only row of its kind. */
export const backupSchema = z.object({
  id: z.literal('centre'),
  /** Since when copies are due: the first that was made or tried. */
  since: z.number().int(),
  runs: z.array(backupRunSchema),
  drills: z.array(restoreDrillSchema),
  /** What somebody wants at once and is not done yet. */
  asked: z.object({ copy: askedSchema.optional(), drill: askedSchema.optional() }).optional(),
});
export type Backups = z.infer<typeof backupSchema>;
export const BACKUPS = 'centre';

/** So many are remembered. */
export const RUNS_REMEMBERED = 60;
export const DRILLS_REMEMBERED = 40;

/** A copy every day; one that is two hours late is overdue. */
export const BACKUP_EVERY = DAY;
const LATE = 2 * HOUR;
/** After a failure there is no waiting for the next day. */
const AGAIN_AFTER = HOUR;
const DRILL_MONTHS = 3;
const SMALL_HOURS = { from: 2 * HOUR, to: 5 * HOUR };

const succeeded = ({ failure }: { failure?: BackupFailure | undefined }): boolean => failure === undefined;

export const lastGoodBackup = (row: Backups | undefined): BackupRun | undefined => row?.runs.find(succeeded);
export const lastGoodDrill = (row: Backups | undefined): RestoreDrill | undefined =>
  row?.drills.find(succeeded);

/** When the next copy is to be made; at once where there is none. */
export function nextBackupAt(row: Backups | undefined): Instant | undefined {
  const [last] = row?.runs ?? [];
  if (!last) return undefined;
  return last.failure === undefined ? last.at + BACKUP_EVERY : last.at + AGAIN_AFTER;
}

export const isBackupDue = (row: Backups | undefined, now: Instant): boolean =>
  row?.asked?.copy !== undefined || (nextBackupAt(row) ?? now) <= now;

/** A drill takes the machine's time: one that is only due waits for the small hours, one that was asked for does not. */
export function isDrillDue(row: Backups | undefined, now: Instant): boolean {
  if (row?.asked?.drill) return true;
  const [last] = row?.drills ?? [];
  const dueAt = nextDrillAt(row);
  if (dueAt === undefined || dueAt > now) return false;
  if (last?.failure !== undefined && last.at + DAY > now) return false;
  const time = timeOfDayMs(now);
  return time >= SMALL_HOURS.from && time < SMALL_HOURS.to;
}

/** When the next drill is due: a quarter after the last one that succeeded, at the first after the first copy. */
export function nextDrillAt(row: Backups | undefined): Instant | undefined {
  if (!lastGoodBackup(row) || !row) return undefined;
  const due = new Date(lastGoodDrill(row)?.at ?? row.since);
  due.setUTCMonth(due.getUTCMonth() + DRILL_MONTHS);
  return lastGoodDrill(row) ? due.getTime() : row.since;
}

/** What is wrong with the copies, most pressing first; nothing when all is well (C-262). */
export type BackupTrouble = 'failed' | 'overdue' | 'drillFailed' | 'drillOverdue';

export function backupTroubles(row: Backups | undefined, now: Instant): BackupTrouble[] {
  if (!row) return [];
  const troubles: BackupTrouble[] = [];
  if (row.runs[0]?.failure !== undefined) troubles.push('failed');
  if ((lastGoodBackup(row)?.at ?? row.since) + BACKUP_EVERY + LATE <= now) troubles.push('overdue');
  if (row.drills[0]?.failure !== undefined) troubles.push('drillFailed');
  const drillAt = nextDrillAt(row);
  if (drillAt !== undefined && drillAt + DAY <= now) troubles.push('drillOverdue');
  return troubles;
}

/** Names of the copies that are no longer needed, of all there are: the latest `keep` stay. Names order by time. */
export const backupsToDrop = (names: readonly string[], keep: number): string[] =>
  [...names].sort().slice(0, Math.max(0, names.length - keep));
