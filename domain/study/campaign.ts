import { z } from 'zod';
import { type CallbackOutcome, callbackOutcomeSchema } from '../callback/callback.ts';
import type { CallingRules } from '../callback/calling-rules.ts';
import { isQuiet } from '../callback/quiet-hours.ts';
import { surveyQuestionSchema } from '../feedback/survey-form.ts';
import { leadsQueue, type Person } from '../person/person.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Duration, Instant } from '../time.ts';
import { leftOutSchema } from './left-out.ts';

const instant = z.number().int();

/**
 * One customer on the list, by the conversation they are asked about. `waiting`: no call was handed out yet; `calling`: an
 * agent has it; the rest are ends.
 */
const entrySchema = z.object({
  interactionId: z.string(),
  customerId: z.string(),
  customerName: z.string(),
  state: z.enum(['waiting', 'calling', 'answered', 'declined', 'notReached', 'leftOut']),
  why: leftOutSchema.optional(),
  callbackId: z.string().optional(),
  ownerId: z.string().optional(),
  calledAt: instant.optional(),
  /** Every try, whoever made it. */
  attempts: z.array(
    z.object({ id: z.string(), at: instant, by: z.string(), outcome: callbackOutcomeSchema }),
  ),
  stars: z.number().int().optional(),
});
export type CampaignEntry = z.infer<typeof entrySchema>;

/** Customers who are asked by telephone how it was, with the same questions as on the page (C-172). */
export const campaignSchema = z.object({
  id: z.string(),
  title: z.string(),
  queueId: z.string(),
  studyId: z.string().optional(),
  /** The survey it asks: its version, 0 for the stars alone, and its questions, as they were when it began. */
  version: z.number().int().min(0),
  questions: z.array(surveyQuestionSchema),
  at: instant,
  by: z.string(),
  entries: z.array(entrySchema),
  stopped: z.object({ at: instant, by: z.string(), reason: z.string() }).optional(),
});
export type Campaign = z.infer<typeof campaignSchema>;

/** So many customers are on one list at most. */
export const MOST_ENTRIES = 200;
/** So often somebody is tried. */
export const MOST_TRIES = 3;
/** So many calls of campaigns an agent has before them at once: callbacks that were promised come first. */
export const CALLS_AT_ONCE = 5;

export const callbackIdOf = ({ id }: Pick<Campaign, 'id'>, interactionId: string): string =>
  `${id}:${interactionId}`;

/** Whether somebody on its list is still to be called. */
export const isRunning = ({ entries }: Pick<Campaign, 'entries'>): boolean =>
  entries.some(({ state }) => state === 'waiting' || state === 'calling');

/** Who has customers of a queue called. */
export const mayCampaign = (person: Person, { queueId }: Pick<Campaign, 'queueId'>): boolean =>
  leadsQueue(person, queueId);

export function campaignProblems(form: { title?: string; ids: readonly string[] }): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!form.title?.trim()) problems.push({ field: 'title', problem: 'required' });
  if (form.ids.length === 0) problems.push({ field: 'ids', problem: 'required' });
  else if (form.ids.length > MOST_ENTRIES) problems.push({ field: 'ids', problem: 'tooLong' });
  return problems;
}

/** Whether a try with this outcome, as the nth, is the last one without an answer. */
export const isLastTry = (outcome: CallbackOutcome, nth: number): boolean =>
  outcome === 'wrongNumber' || (nth >= MOST_TRIES && (outcome === 'noAnswer' || outcome === 'busy'));

/**
 * Whether a call can have been made just now: nobody is called in the quiet hours (P-QH), but what was said before them
 * may be written down for as long as a record may take.
 */
export const mayHaveCalled = (now: Instant, rules: CallingRules, within: Duration): boolean =>
  !isQuiet(now, rules) || !isQuiet(now - within, rules);
