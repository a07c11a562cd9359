import type { FiguresReply } from '../../contract/http/figures.ts';
import { intervalsIn } from '../../domain/metrics/intervals.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type KeptReport, lastDue, type MadeReport } from '../../domain/report/kept-report.ts';
import { daysBefore, daysOf, intervalFor, windowOfDays } from '../../domain/report/report.ts';
import type { Instant } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';
import { readRow, readRows } from '../db/rows.ts';
import { answerFigures } from '../figures/answer-figures.ts';

/** A report that is kept whole has at most so many parts; finer ones are asked for when they are read. */
const MOST_PARTS = 200;

type Question = Pick<KeptReport, 'ownerId' | 'report' | 'variant'>;
interface Made {
  now?: FiguresReply;
  before?: FiguresReply;
  failure?: MadeReport['failure'];
}

/** One that is to be made now: because it is due, or because its owner asked for it once more. */
interface Due {
  reportId: string;
  dueAt: Instant;
  madeId?: string;
  question: Question;
}

/**
 * Makes the reports that are due, and those asked for once more, each as of the instant it was due at, and says so where
 * one cannot be made: its owner is told and decides, and nothing is tried again by itself. Two processes may look at once:
 * the second one's report is refused. What the centre itself failed at goes to `onBroken`. Resolves to how many were made.
 */
export async function makeReports(centre: Centre, onBroken: (error: unknown) => void): Promise<number> {
  let count = 0;
  for (const { question, ...due } of [...(await dueNow(centre)), ...(await askedAgain(centre))]) {
    const made = await make(centre, question, due.dueAt).catch((error): Made => {
      onBroken(error);
      return { failure: 'broken' };
    });
    try {
      await centre.act('centre.makeReport', { ...due, ...made });
      count += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return count;
}

async function dueNow({ db, clock }: Centre): Promise<Due[]> {
  const kept = await readRows(db, 'keptreport', `doc ? 'schedule' order by id`);
  return kept.flatMap((question): Due[] => {
    const { id: reportId, schedule, scheduledFrom } = question;
    const dueAt = schedule && lastDue(schedule, scheduledFrom, clock.now());
    return dueAt === undefined ? [] : [{ reportId, dueAt, question }];
  });
}

/** As its owner keeps it now: whoever was told that it had too many parts has chosen coarser ones. */
async function askedAgain({ db }: Centre): Promise<Due[]> {
  const due: Due[] = [];
  for (const made of await readRows(db, 'madereport', `doc ? 'againAt' order by id`)) {
    const { id: madeId, keptId: reportId, dueAt } = made;
    due.push({ reportId, dueAt, madeId, question: (await readRow(db, 'keptreport', reportId)) ?? made });
  }
  return due;
}

async function make({ db }: Centre, { ownerId, report, variant }: Question, dueAt: Instant): Promise<Made> {
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
