import { type Interaction, isWaiting } from '../interaction/interaction.ts';
import type { Duration, Instant } from '../time.ts';

/**
 * Since when a caller who waits has heard nothing of it, once that is longer than `limit` (P-ANN, C-025). Whoever left it to the
 * opening does not stand at the telephone.
 */
export function silentSince(row: Interaction, now: Instant, limit: Duration): Instant | undefined {
  if (row.channel !== 'voice' || row.source !== 'live' || row.offHours || !isWaiting(row)) return undefined;
  const heard = row.announced?.last?.at ?? row.arrivedAt;
  return now - heard > limit ? heard : undefined;
}

/** One call that was taken: what its caller was first told and how long it really took from then, ms. */
export interface Estimate {
  interactionId: string;
  customerName: string;
  at: Instant;
  expectedMs: Duration;
  waitedMs: Duration;
}

export interface EstimateReport {
  /** The latest first. */
  estimates: Estimate[];
  /** How far estimates were off, on average whichever way; ms. */
  offMs: Duration;
  /** The same with its sign: above zero callers waited longer than they were told. */
  biasMs: Duration;
}

/** How near the announced waits came, of calls that arrived since an instant; undefined where none can be compared. */
export function estimateReport(rows: readonly Interaction[], since: Instant): EstimateReport | undefined {
  const estimates = rows
    .filter(({ arrivedAt }) => arrivedAt >= since)
    .flatMap(({ id: interactionId, customerName, announced, takenAt, callAnsweredAt = takenAt }) => {
      const { at, expectedMs } = announced?.first ?? {};
      if (at === undefined || expectedMs === undefined || callAnsweredAt === undefined) return [];
      return [{ interactionId, customerName, at, expectedMs, waitedMs: Math.max(0, callAnsweredAt - at) }];
    })
    .sort((a, b) => b.at - a.at || (a.interactionId < b.interactionId ? -1 : 1));
  if (estimates.length === 0) return undefined;
  const mean = (of: (one: Estimate) => number): number =>
    Math.round(estimates.reduce((sum, one) => sum + of(one), 0) / estimates.length);
  return {
    estimates,
    offMs: mean(({ expectedMs, waitedMs }) => Math.abs(waitedMs - expectedMs)),
    biasMs: mean(({ expectedMs, waitedMs }) => waitedMs - expectedMs),
  };
}
