import { z } from 'zod';
import type { FieldProblem } from '../refusal.ts';
import { type Duration, HOUR, type Instant, MINUTE } from '../time.ts';
import { watchedFigureSchema } from './watched-figure.ts';

/** Which way a figure goes wrong. */
export const sideSchema = z.enum(['above', 'below']);

export const watchContentSchema = z.object({
  queueId: z.string(),
  figure: watchedFigureSchema,
  side: sideSchema,
  /** From here on it is wrong: a number, ms or percent, as the figure is. */
  limit: z.number().min(0),
  /** Back here it is right again. On the right side of the limit, so that a figure on the border warns once. */
  clear: z.number().min(0),
  /** Whose it is to act. */
  ownerId: z.string(),
  /** So long after a warning there is no other, in ms. */
  coolMs: z.number().int().min(0),
});
export type WatchContent = z.infer<typeof watchContentSchema>;

/** A live figure with a limit. `raised`: it was crossed, and the figure has not come back since. */
export const watchSchema = watchContentSchema.extend({
  id: z.string(),
  state: z.enum(['armed', 'raised', 'stopped']),
  /** The last warning, and when it was. */
  raisedAt: z.number().int().optional(),
  warningId: z.string().optional(),
});
export type Watch = z.infer<typeof watchSchema>;

/** `seen`: it was being looked at when it happened. A warning without an answer was ignored, once its time is over. */
export const warningAnswerSchema = z.enum(['acted', 'aside', 'seen']);
export type WarningAnswer = z.infer<typeof warningAnswerSchema>;

/** One time that a watched figure crossed its limit. */
export const warningSchema = watchContentSchema.omit({ coolMs: true }).extend({
  id: z.string(),
  watchId: z.string(),
  at: z.number().int(),
  value: z.number(),
  clearedAt: z.number().int().optional(),
  answer: z.object({ how: warningAnswerSchema, at: z.number().int(), byId: z.string() }).optional(),
});
export type Warning = z.infer<typeof warningSchema>;

/** A handful an hour, whatever happens: who is warned all the time is warned of nothing. */
export const MOST_WARNINGS_AN_HOUR = 5;
/** Whoever has not answered by then has ignored it. */
export const ANSWER_WITHIN: Duration = 30 * MINUTE;
const LONGEST_COOLING: Duration = 24 * HOUR;

export function watchProblems({ side, limit, clear, coolMs }: WatchContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (side === 'above' ? clear >= limit : clear <= limit)
    problems.push({ field: 'clear', problem: 'invalid' });
  if (coolMs > LONGEST_COOLING) problems.push({ field: 'coolMs', problem: 'invalid' });
  return problems;
}

const isBeyond = ({ side, limit }: WatchContent, value: number): boolean =>
  side === 'above' ? value >= limit : value <= limit;

const isBack = ({ side, clear }: WatchContent, value: number): boolean =>
  side === 'above' ? value <= clear : value >= clear;

/**
 * What a value of the figure does to its watch. Between two warnings the figure has always come back to `clear`, and
 * `coolMs` have gone by. `spent`: when its owner was warned of anything in the last hour. A figure that stays beyond while
 * it may not warn does so as soon as it may. No value, no change.
 */
export function judgeWatch(
  watch: Watch,
  value: number | undefined,
  spent: readonly Instant[],
  now: Instant,
): 'crossed' | 'crossedBack' | undefined {
  if (value === undefined || watch.state === 'stopped') return undefined;
  if (watch.state === 'raised') return isBack(watch, value) ? 'crossedBack' : undefined;
  if (!isBeyond(watch, value)) return undefined;
  if (watch.raisedAt !== undefined && now - watch.raisedAt < watch.coolMs) return undefined;
  return spent.filter((at) => now - at < HOUR).length < MOST_WARNINGS_AN_HOUR ? 'crossed' : undefined;
}

/** Still to be answered by its owner, and still so. */
export const isOpenWarning = ({ answer, at }: Warning, now: Instant): boolean =>
  answer === undefined && now - at < ANSWER_WITHIN;
