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

/** One turn that was taken, in the words it was taken with. */
const guideTurnSchema = z.object({
  stepId: z.string(),
  say: z.string(),
  choiceId: z.string(),
  choice: z.string(),
  /** The step it leads to; without one the walk is over. */
  to: z.string().optional(),
});
export type GuideTurn = z.infer<typeof guideTurnSchema>;

const whichWalk = {
  walkId: z.string(),
  scriptId: z.string(),
  version: z.number().int(),
  title: z.object({ 'zh-CN': z.string(), en: z.string() }),
};

/** A turn as the journal keeps it. */
export const guideChosenSchema = guideTurnSchema.extend(whichWalk);

/** The way taken through a guided script in one interaction (C-036). */
export const guideWalkSchema = z.object({ ...whichWalk, path: z.array(guideTurnSchema) });
export type GuideWalk = z.infer<typeof guideWalkSchema>;

/** The step a walk stands at; undefined once it is over. */
export function stepOf(
  steps: readonly GuideStep[],
  walk: Pick<GuideWalk, 'path'> | undefined,
): GuideStep | undefined {
  const last = walk?.path.at(-1);
  return last ? steps.find(({ id }) => id === last.to) : steps[0];
}

/** The walk with one more turn. A turn taken anew at an earlier step takes back what came after it. */
export function walkOn(before: GuideWalk | undefined, chosen: z.infer<typeof guideChosenSchema>): GuideWalk {
  const { walkId, scriptId, version, title, ...turn } = chosen;
  const path = before?.walkId === walkId ? before.path : [];
  const again = path.findIndex(({ stepId }) => stepId === turn.stepId);
  return { walkId, scriptId, version, title, path: [...(again < 0 ? path : path.slice(0, again)), turn] };
}
