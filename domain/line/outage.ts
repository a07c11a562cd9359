import { z } from 'zod';
import { dayOf, type SiteDay, startOfDay } from '../calendar/site-time.ts';
import type { Duration, Instant } from '../time.ts';

/** One stretch in which a desktop could not reach the centre, as the desktop had it (C-268). UTC ms; `until` is not in it. */
export const outageSchema = z.object({
  id: z.string(),
  deviceId: z.string(),
  /** Who had it signed in. */
  personId: z.string(),
  since: z.number().int(),
  until: z.number().int(),
});
export type Outage = z.infer<typeof outageSchema>;

/** The same stretch is told by every window of a machine, and is one. */
export const outageId = (deviceId: string, since: Instant): string => `${deviceId}:${since}`;

/** What a machine keeps of a line that is cut: also what it knows when it is switched off meanwhile. */
export interface OpenOutage {
  since: Instant;
  /** The last moment at which it was known to be cut still. */
  seenAt: Instant;
}

/** The line as a window sees it. `since`: when it was cut, while it is. `knows`: of which cut the window has seen the beginning or middle. */
interface Seen {
  connection: 'up' | 'cut' | 'unknown';
  since?: Instant | undefined;
  knows?: Instant | undefined;
}

export type EndedOutage = Pick<Outage, 'since' | 'until'>;

export interface Step {
  open: OpenOutage | undefined;
  ended?: EndedOutage;
}

/**
 * What becomes of the stretch that is kept when the line is looked at. One that this window has seen ends now; one that an
 * earlier run of the program left behind ends where that run last saw it, as nobody knows of the time between.
 */
export function nextOutage(
  open: OpenOutage | undefined,
  { connection, since, knows }: Seen,
  now: Instant,
): Step {
  if (connection === 'cut' && since !== undefined) {
    if (open === undefined) return { open: { since, seenAt: now } };
    if (open.since === since) return { open: { since, seenAt: Math.max(open.seenAt, now) } };
    return { open: { since, seenAt: now }, ended: { since: open.since, until: open.seenAt } };
  }
  if (connection === 'unknown' || open === undefined) return { open };
  const until = knows === open.since ? now : open.seenAt;
  return { open: undefined, ended: { since: open.since, until } };
}

/** A day of one desktop: how often it was cut off and for how long. Stretches that overlap are one; midnight of the site parts them. */
export interface OutageDay {
  deviceId: string;
  day: SiteDay;
  count: number;
  ms: Duration;
}

export function outagesByDay(outages: readonly Omit<Outage, 'id' | 'personId'>[]): OutageDay[] {
  const days = new Map<string, OutageDay>();
  for (const { deviceId, since, until } of merged(outages))
    for (let day = dayOf(since); day <= dayOf(until - 1); day++) {
      const key = `${day} ${deviceId}`;
      const sum = days.get(key) ?? { deviceId, day, count: 0, ms: 0 };
      sum.count += 1;
      sum.ms += Math.min(until, startOfDay(day + 1)) - Math.max(since, startOfDay(day));
      days.set(key, sum);
    }
  return [...days.values()].sort((a, b) => b.day - a.day || (a.deviceId < b.deviceId ? -1 : 1));
}

function merged(outages: readonly Omit<Outage, 'id' | 'personId'>[]): Omit<Outage, 'id' | 'personId'>[] {
  const all: { deviceId: string; since: Instant; until: Instant }[] = [];
  const inOrder = outages.filter(({ since, until }) => until > since).sort((a, b) => a.since - b.since);
  for (const { deviceId, since, until } of inOrder) {
    const last = all.findLast((one) => one.deviceId === deviceId);
    if (last && since <= last.until) last.until = Math.max(last.until, until);
    else all.push({ deviceId, since, until });
  }
  return all;
}
