import { z } from 'zod';
import { type Duration, type Instant, MINUTE, SECOND } from '../time.ts';

/** What can fail: the database, the disk, the router, work beside requests, the counting behind the journal, an update. */
export const faultPartSchema = z.enum(['database', 'disk', 'routing', 'jobs', 'figures', 'update']);
export type FaultPart = z.infer<typeof faultPartSchema>;

/** A part that does not do its work, since when, and which piece of work it is where there are several. */
export const presentFaultSchema = z.object({
  part: faultPartSchema,
  since: z.number().int(),
  detail: z.string().max(64).optional(),
});
export type PresentFault = z.infer<typeof presentFaultSchema>;

/** A fault that was written down; `over` when it ended. */
export const faultSchema = presentFaultSchema.extend({ id: z.string(), over: z.number().int().optional() });
export type Fault = z.infer<typeof faultSchema>;

/** A fault is noticed within this, ms (C-269, P-MON): silence that is looked at, the next look, and the way to the window. */
export const NOTICED_WITHIN: Duration = 60 * SECOND;
/** How often the centre looks at itself, and how often a window asks it. */
export const LOOK_EVERY: Duration = 10 * SECOND;
export const ASK_EVERY: Duration = 15 * SECOND;
/** What has given no sign for this long has failed; a shorter hitch is none. */
export const SILENT_AFTER: Duration = 30 * SECOND;
/** With less room than this the database may soon not be able to write, bytes. */
export const LEAST_DISK = 1024 ** 3;
/** The figures are this far behind the journal at most. */
export const MOST_LAG: Duration = MINUTE;

/** A piece of work beside requests: how often it runs, how long one run may take, and when one last succeeded. */
export interface Beat {
  name: string;
  every: Duration;
  takes: Duration;
  at: Instant;
}

/** What was seen on one look. */
export interface Observed {
  /** When the database last answered. */
  answeredAt: Instant;
  /** The least free space of the disks that matter, bytes; unknown where it cannot be asked. */
  freeDisk: number | undefined;
  beats: readonly Beat[];
  /** How long the oldest event waits to be counted; unknown while the database is silent. */
  lag: Duration | undefined;
}

/** What is wrong now (C-269). Without its database nothing else runs either: then that alone is said. */
export function faultsOf({ answeredAt, freeDisk, beats, lag }: Observed, now: Instant): PresentFault[] {
  if (now - answeredAt >= SILENT_AFTER) return [{ part: 'database', since: answeredAt }];
  const faults: PresentFault[] = [];
  if (freeDisk !== undefined && freeDisk < LEAST_DISK) faults.push({ part: 'disk', since: now });
  for (const { name, every, takes, at } of beats)
    if (now - at >= every + takes + SILENT_AFTER)
      faults.push({ part: name === 'routing' ? 'routing' : 'jobs', since: at, detail: name });
  if (lag !== undefined && lag >= MOST_LAG) faults.push({ part: 'figures', since: now - lag });
  return faults;
}

/** What is told of faults in a window: those going on, and for a while those that are over. */
export interface FaultNews {
  going: PresentFault[];
  over: Fault[];
}

const TOLD_AFTERWARDS: Duration = 10 * MINUTE;

/** `live` is what the centre just answered; `rows` what was written down, of other API processes too. Each part once. */
export function faultNews(live: readonly PresentFault[], rows: readonly Fault[], now: Instant): FaultNews {
  const going = new Map<FaultPart, PresentFault>();
  for (const fault of [...rows.filter(({ over }) => over === undefined), ...live])
    if (!going.has(fault.part)) going.set(fault.part, fault);
  const over = rows.filter(
    (row) => row.over !== undefined && row.over > now - TOLD_AFTERWARDS && !going.has(row.part),
  );
  return { going: [...going.values()], over };
}
