import { z } from 'zod';
import { nthBusinessDay } from '../calendar/business-calendar.ts';
import { dayOf, startOfDay } from '../calendar/site-time.ts';
import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';

export const LAPSE_LIMIT = 1_000;

export const lapseFormSchema = z.object({
  agentId: z.string().max(64),
  /** What was not as it should be, and which rule says so. */
  what: z.string(),
  rule: z.string(),
  /** The conversation it was in, if it was in one. */
  interactionId: z.string().max(64).optional(),
});
export type LapseForm = z.infer<typeof lapseFormSchema>;

/**
 * A warning about a lapse (C-204): a word in writing that its person may answer, and nothing else. No figure, rating or reward is counted
 * from it. What was written of it is kept, whoever was right.
 */
export const lapseSchema = lapseFormSchema.extend({
  id: z.string(),
  /** Whose lead has it. */
  teamId: z.string(),
  by: z.string(),
  at: z.number().int(),
  answer: z.object({ at: z.number().int(), text: z.string() }).optional(),
  /** Somebody else's word on the answer: it stands, or it is taken back. */
  decision: z
    .object({ by: z.string(), at: z.number().int(), stands: z.boolean(), text: z.string() })
    .optional(),
});
export type Lapse = z.infer<typeof lapseSchema>;

const words = (field: string, text: string): FieldProblem[] => {
  if (!text.trim()) return [{ field, problem: 'required' }];
  return text.length > LAPSE_LIMIT ? [{ field, problem: 'tooLong' }] : [];
};

/** What keeps a warning from being given: whom it is about, what it was and the rule. */
export const lapseProblems = ({ agentId, what, rule }: LapseForm): FieldProblem[] => [
  ...(agentId ? [] : [{ field: 'agentId', problem: 'required' } as const]),
  ...words('what', what),
  ...words('rule', rule),
];

/** An answer and a decision both take words. */
export const lapseWordProblems = (text: string): FieldProblem[] => words('text', text);

/** The end of the last working day on which its person may answer, by the days in force when it was given (P-APL). */
export const lapseAnswerEndsAt = ({ at }: Pick<Lapse, 'at'>, rows: ParameterReader): Instant =>
  startOfDay(nthBusinessDay(dayOf(at), numberInForce(rows, 'P-APL', at)) + 1);

export type LapseState = 'given' | 'answered' | 'stands' | 'takenBack';

export function stateOfLapse({ answer, decision }: Lapse): LapseState {
  if (decision) return decision.stands ? 'stands' : 'takenBack';
  return answer ? 'answered' : 'given';
}

/** Their lead, or a manager; nobody about themselves. */
export const answersFor = (person: Person, teamId: string, agentId: string): boolean =>
  person.id !== agentId && (leadsQueue(person, teamId) || hasRole(person, 'manager'));

/** Whether somebody has the second word on a warning: they answer for its person, and did not give it. */
export const isSecondOn = ({ teamId, agentId, by }: Lapse, person: Person): boolean =>
  answersFor(person, teamId, agentId) && by !== person.id;

/** Whether an answered warning waits for this person's second word. */
export const mayDecideOnLapse = (lapse: Lapse, person: Person): boolean =>
  isSecondOn(lapse, person) && stateOfLapse(lapse) === 'answered';
