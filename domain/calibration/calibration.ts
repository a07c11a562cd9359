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
  /** What each of them handed in. */
  answers: z.record(z.string(), answersSchema),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/** Still to be judged by this person. */
export const awaits = (unit: Calibration, personId: string): boolean =>
  unit.state === 'open' && unit.evaluatorIds.includes(personId) && unit.answers[personId] === undefined;
