import { z } from 'zod';
import { mayEvaluate } from '../evaluation/course.ts';
import type { Person } from '../person/person.ts';
import type { RefusalCode } from '../refusal.ts';

const instant = z.number().int();

/** What it is about: one criterion, and the evaluations that show it. */
export const coachingContentSchema = z.object({
  agentId: z.string().max(64),
  queueId: z.string().max(64),
  criterionId: z.string().max(64),
  /** The card that has the criterion's words. */
  scorecardId: z.string().max(64),
  evaluationIds: z.array(z.string().max(64)).min(1).max(50),
});
export type CoachingContent = z.infer<typeof coachingContentSchema>;

/** A talk about one criterion, from the evaluations that led to it to what was agreed. `dismissed`: no talk was needed. */
export const coachingSchema = coachingContentSchema.extend({
  id: z.string(),
  state: z.enum(['planned', 'held', 'confirmed', 'dismissed']),
  coachId: z.string(),
  plannedAt: instant,
  note: z.string(),
  held: z.object({ at: instant, action: z.string() }).optional(),
  confirmed: z.object({ at: instant, text: z.string() }).optional(),
});
export type Coaching = z.infer<typeof coachingSchema>;

export const coachingSteps = ['hold', 'confirm'] as const;
export type CoachingStep = (typeof coachingSteps)[number];

const leadsTo: Record<Coaching['state'], Partial<Record<CoachingStep, Coaching['state']>>> = {
  planned: { hold: 'held' },
  held: { confirm: 'confirmed' },
  confirmed: {},
  dismissed: {},
};

export const stateAfter = (state: Coaching['state'], step: CoachingStep): Coaching['state'] | undefined =>
  leadsTo[state][step];

/** Who may talk with an agent about their work: whoever may judge it, and never the agent. */
export const mayCoach = (
  person: Person,
  { agentId, queueId }: Pick<Coaching, 'agentId' | 'queueId'>,
): boolean => mayEvaluate(person, queueId) && person.id !== agentId;

/** Why this person cannot take this step; what was agreed is written by the coach and confirmed by the agent alone. */
export function stepRefusal(row: Coaching, step: CoachingStep, person: Person): RefusalCode | undefined {
  if (stateAfter(row.state, step) === undefined) return 'wrongState';
  const theirs = step === 'confirm' ? row.agentId === person.id : row.coachId === person.id;
  return theirs ? undefined : 'notAllowed';
}
