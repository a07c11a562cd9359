import { z } from 'zod';
import { answersSchema } from '../evaluation/scorecard.ts';

/**
 * One interaction that several evaluators judge without knowing of each other. Its id is the interaction's: each is in
 * one comparison at a time.
 */
export const calibrationSchema = z.object({
  id: z.string(),
  sessionId: z.string(),
  scorecardId: z.string(),
  evaluatorIds: z.array(z.string()),
  startedAt: z.number().int(),
  startedBy: z.string(),
  state: z.enum(['open', 'closed']),
  /** By evaluator, the evaluation that was handed in. What it says nobody else has before the comparison is closed. */
  handedIn: z.record(z.string(), z.string()).optional(),
  /** What each of them answered, once it is closed. */
  answers: z.record(z.string(), answersSchema),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/** Who has handed theirs in. Rows of before had the answers at once. */
export const judgedBy = ({ answers, handedIn }: Pick<Calibration, 'answers' | 'handedIn'>): string[] =>
  Object.keys({ ...answers, ...handedIn });

/** Still to be judged by this person. */
export const awaits = (unit: Calibration, personId: string): boolean =>
  unit.state === 'open' && unit.evaluatorIds.includes(personId) && !judgedBy(unit).includes(personId);
