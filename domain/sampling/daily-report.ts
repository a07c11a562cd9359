import { z } from 'zod';
import { atMinute, type SiteDay } from '../calendar/site-time.ts';
import { meanScoreSchema, standings } from '../evaluation/mean-score.ts';
import { DAY, type Duration, type Instant, MINUTE } from '../time.ts';

/** By when the team has it, on working days, in minutes of the site's day (C-154, P-QAR). */
export const REPORT_DUE_MINUTE = 9 * 60 + 30;
/** What is in it had happened five minutes before that, so that it is out in time. */
const CUT_OFF_MINUTE = REPORT_DUE_MINUTE - 5;
/** Means go back this far: a day's handful of scores says next to nothing. */
export const REPORT_REACHES: Duration = 28 * DAY;

export const cutOffOf = (day: SiteDay): Instant => atMinute(day, CUT_OFF_MINUTE);
/** It came after it was due. */
export const isLateReport = ({ to, at }: { to: Instant; at: Instant }): boolean =>
  at - to > (REPORT_DUE_MINUTE - CUT_OFF_MINUTE) * MINUTE;

const count = z.number().int().min(0);

/** How a criterion was answered in what was counted. */
const criterionCountSchema = z.object({
  scorecardId: z.string(),
  criterionId: z.string(),
  /** Not fully met. */
  missed: count,
  asked: count,
});

/** What everybody of the team reads. */
export const reportFiguresSchema = z.object({
  queueId: z.string(),
  /** The site's day it is for, as `2026-02-14`. */
  day: z.string(),
  /** Counts are of [since, to), which is where the report before ended. */
  since: z.number().int(),
  /** Means are of what was released in [from, to). */
  from: z.number().int(),
  to: z.number().int(),
  /** What had ended in the queue and stood in a draw's record, and how much of it could be drawn. */
  ended: count,
  framed: count,
  drawn: count,
  late: count,
  /** Drawn judgements that were released. */
  judged: count,
  /** Drawn in [from, to) and not released. */
  waiting: count,
  score: meanScoreSchema.optional(),
  /** Those most often not met first. */
  criteria: z.array(criterionCountSchema),
});
export type ReportFigures = z.infer<typeof reportFiguresSchema>;

/** One agent of the team; without a score nothing of theirs was counted. */
export const agentLineSchema = z.object({
  agentId: z.string(),
  score: meanScoreSchema.optional(),
  evaluationIds: z.array(z.string()),
  stands: z.enum(standings),
});
export type AgentLine = z.infer<typeof agentLineSchema>;

/** The report as it happens: what the team reads, each agent's line, and who gets a copy. */
export const reportContentSchema = reportFiguresSchema.extend({
  agents: z.array(agentLineSchema),
  memberIds: z.array(z.string()),
});
export type ReportContent = z.infer<typeof reportContentSchema>;

/** The daily report on one queue's sample, for whoever leads it and for quality. */
export const sampleReportSchema = reportContentSchema.extend({ id: z.string(), at: z.number().int() });
export type SampleReport = z.infer<typeof sampleReportSchema>;

/** A team member's copy: the same figures and their own line, never a colleague's; and the receipt. */
export const reportCopySchema = reportFiguresSchema.extend({
  id: z.string(),
  reportId: z.string(),
  personId: z.string(),
  at: z.number().int(),
  own: agentLineSchema.optional(),
  /** When they said that they have read it. */
  readAt: z.number().int().optional(),
});
export type ReportCopy = z.infer<typeof reportCopySchema>;

export const reportIdOf = (queueId: string, day: string): string => `${queueId}:${day}`;
export const copyIdOf = (reportId: string, personId: string): string => `${reportId}:${personId}`;
