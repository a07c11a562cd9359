import { z } from 'zod';
import { missesOf } from '../coaching/proposals.ts';
import type { Evaluation, Scorecard } from '../evaluation/scorecard.ts';
import { type Feedback, themeCounts } from '../feedback/feedback.ts';
import { siteDayOf } from '../metrics/intervals.ts';
import { DAY, type Instant } from '../time.ts';
import { type SpecialSubject, specialSubjectSchema } from './lesson.ts';

/** What became of a proposal: a training was planned, or somebody said why none is needed (C-248). */
export const specialSchema = specialSubjectSchema.extend({
  id: z.string(),
  state: z.enum(['accepted', 'declined']),
  by: z.string(),
  at: z.number().int(),
  reason: z.string(),
  lessonId: z.string().optional(),
});
export type Special = z.infer<typeof specialSchema>;

/** A special training that what happened asks for, and whose work it comes from. */
export interface SpecialProposal extends SpecialSubject {
  id: string;
  agentIds: string[];
}

/** So many misses of one criterion in a team, and how far back they count. */
const MISSES = 3;
const LATELY = 30 * DAY;

/** A theme is hot at so many a day, or so many times the mean of the days before (P-HOT). */
export interface Hot {
  aDay: number;
  timesMean: number;
}
const DAYS_BEFORE = 28;

const idOf = ({ kind, queueId, subject }: SpecialSubject): string => `${kind}:${queueId}:${subject}`;
const distinct = (ids: readonly (string | undefined)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== undefined)),
];

/** What has been decided on asks for nothing again. */
const known = (decided: readonly Special[]): Set<string> =>
  new Set(decided.flatMap((one) => one.evidenceIds.map((id) => `${idOf(one)}:${id}`)));

/** Criteria that a team missed three times within thirty days, in released evaluations. */
export function missedCriteria(
  evaluations: readonly Evaluation[],
  cards: readonly Scorecard[],
  decided: readonly Special[],
  now: Instant,
): SpecialProposal[] {
  const past = known(decided);
  const late = evaluations.filter(({ releasedAt = 0 }) => releasedAt > now - LATELY && releasedAt <= now);
  const found = new Map<string, SpecialProposal>();
  for (const miss of missesOf(late, cards, [])) {
    const { queueId, criterionId: subject, scorecardId, agentId } = miss;
    const base = { kind: 'criterion' as const, queueId, subject };
    const id = idOf({ ...base, evidenceIds: [] });
    const evidenceIds = miss.evaluationIds.filter((one) => !past.has(`${id}:${one}`));
    if (evidenceIds.length === 0) continue;
    const before = found.get(id);
    found.set(id, {
      id,
      ...base,
      scorecardId,
      evidenceIds: [...(before?.evidenceIds ?? []), ...evidenceIds],
      agentIds: distinct([...(before?.agentIds ?? []), agentId]),
    });
  }
  return [...found.values()].filter(({ evidenceIds }) => evidenceIds.length >= MISSES);
}

/** Themes of low ratings that are hot today, by queue. */
export function hotThemes(
  ratings: readonly Feedback[],
  decided: readonly Special[],
  { aDay, timesMean }: Hot,
  now: Instant,
): SpecialProposal[] {
  const past = known(decided);
  const today = siteDayOf(now);
  return distinct(ratings.map(({ queueId }) => queueId)).flatMap((queueId) => {
    const ours = ratings.filter((row) => row.queueId === queueId && row.review !== undefined);
    return themeCounts(ours).flatMap(({ theme: subject, rows }): SpecialProposal[] => {
      const on = rows.filter(({ at }) => at >= today && at < today + DAY);
      const before = rows.filter(({ at }) => at >= today - DAYS_BEFORE * DAY && at < today).length;
      const hot = on.length >= aDay || (on.length >= MISSES && on.length * DAYS_BEFORE > timesMean * before);
      const base = { kind: 'theme' as const, queueId, subject };
      const id = idOf({ ...base, evidenceIds: [] });
      const fresh = on.filter((row) => !past.has(`${id}:${row.id}`));
      if (!hot || fresh.length === 0) return [];
      const evidenceIds = fresh.map((row) => row.id);
      return [{ id, ...base, evidenceIds, agentIds: distinct(fresh.map(({ agentId }) => agentId)) }];
    });
  });
}
