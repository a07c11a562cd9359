import type { FiguresReply } from '../../contract/http/figures.ts';
import { intervalsIn } from '../../domain/metrics/intervals.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type KeptReport, lastDue } from '../../domain/report/kept-report.ts';
import { daysBefore, daysOf, intervalFor, windowOfDays } from '../../domain/report/report.ts';
import type { Instant } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';
import { readRow, readRows } from '../db/rows.ts';
import { answerFigures } from '../figures/answer-figures.ts';

/** A report that is kept whole has at most so many parts; finer ones are asked for when they are read. */
const MOST_PARTS = 200;

interface Made {
  now?: FiguresReply;
  before?: FiguresReply;
  failure?: 'noQueues' | 'tooManyParts';
}

/**
 * Makes the reports that are due, each as of the instant it was due at, and says so where one cannot be made. Two
 * processes may look at once: the second one's report is refused. Resolves to how many were made.
 */
export async function makeReports(centre: Centre): Promise<number> {
  const clock = centre.clock.now();
  let count = 0;
  for (const kept of await readRows(centre.db, 'keptreport', `doc ? 'schedule' order by id`)) {
    const dueAt = kept.schedule && lastDue(kept.schedule, kept.scheduledFrom, clock);
    if (dueAt === undefined) continue;
    const made = await make(centre, kept, dueAt);
    try {
      await centre.act('centre.makeReport', { reportId: kept.id, dueAt, ...made });
      count += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return count;
}

async function make({ db }: Centre, { ownerId, report, variant }: KeptReport, dueAt: Instant): Promise<Made> {
  // Whoever has lost a queue since is told of it no more.
  const queueIds = (await readRow(db, 'person', ownerId))?.queueIds ?? [];
  const { queueId, channel, kind, agentId, disposition, by, compare } = report;
  const narrowed = { queueIds, queueId, channel, kind, agentId, disposition };
  if (queueIds.length === 0 || (queueId !== undefined && !queueIds.includes(queueId)))
    return { failure: 'noQueues' };
  const window = windowOfDays(daysOf(report.period, dueAt));
  const interval = intervalFor(report.interval, window);
  const ask = (of: { from: Instant; to: Instant }) =>
    answerFigures(db, { ...of, ...narrowed }, { interval, by, variant }, dueAt);
  if (intervalsIn(interval, window) > MOST_PARTS) return { failure: 'tooManyParts' };
  const now = await ask(window);
  if (now.parts.length > MOST_PARTS) return { failure: 'tooManyParts' };
  return { now, ...(compare && { before: await ask(windowOfDays(daysBefore(report.period, dueAt))) }) };
}
