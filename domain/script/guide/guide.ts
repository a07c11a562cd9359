import { z } from 'zod';

/** What the customer may answer, and the step it leads to; without one the way ends here. */
export const guideChoiceSchema = z.object({
  id: z.string().min(1).max(40),
  label: z.string().max(200),
  to: z.string().optional(),
});
export type GuideChoice = z.infer<typeof guideChoiceSchema>;

/** One step of a guided script: what to say, and what may come of it. */
export const guideStepSchema = z.object({
  id: z.string().min(1).max(40),
  say: z.string().max(2_000),
  choices: z.array(guideChoiceSchema).max(9),
});
export type GuideStep = z.infer<typeof guideStepSchema>;
