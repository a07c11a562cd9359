import { z } from 'zod';
import type { FieldProblem } from '../refusal.ts';
import { type Aspect, type IndicatorId, indicatorSchema, indicators } from './indicator.ts';

/** There is one: how the sheets of the centre are weighted. */
export const WEIGHTING = 'appraisal';

/** How much each indicator weighs, in percent. What has no weight is not on the sheet. */
export const weightsSchema = z.partialRecord(indicatorSchema, z.number().int().min(1).max(100));
export type Weights = z.infer<typeof weightsSchema>;

const weightingVersionSchema = z.object({
  version: z.number().int().min(1),
  weights: weightsSchema,
  by: z.string(),
  at: z.number().int(),
});
export const weightingSchema = z.object({ id: z.string(), versions: z.array(weightingVersionSchema).min(1) });
export type Weighting = z.infer<typeof weightingSchema>;

/** What holds until a manager publishes something else. */
export const FIRST_WEIGHTS: Weights = {
  handled: 15,
  firstResponse: 10,
  slaAttainment: 10,
  resolution: 10,
  fcr: 15,
  csat: 15,
  praise: 5,
  quality: 20,
};

/** The weights in force: those published last. */
export const weightsOf = (row: Weighting | undefined): { version: number; weights: Weights } => {
  const last = row?.versions.at(-1);
  return last ? { version: last.version, weights: last.weights } : { version: 0, weights: FIRST_WEIGHTS };
};

export const weightOf = (weights: Weights, aspect: Aspect): number =>
  Object.entries(weights).reduce(
    (sum, [id, weight]) => (indicators[id as IndicatorId].aspect === aspect ? sum + weight : sum),
    0,
  );

/** Without these an appraisal looks at half the work (C-185). */
const REQUIRED: readonly IndicatorId[] = ['csat', 'fcr', 'praise'];
/** Quantity and quality both (C-176): speed, satisfaction and attitude each have a weight (C-197, C-198). */
const REQUIRED_ASPECTS: readonly Aspect[] = ['efficiency', 'satisfaction', 'attitude'];

/** What keeps weights from being published. `volumeLimit` is the most that volume may weigh, in percent (P-VOL, C-184). */
export function weightingProblems(weights: Weights, volumeLimit: number): FieldProblem[] {
  const problems: FieldProblem[] = REQUIRED.filter((id) => weights[id] === undefined).map((field) => ({
    field,
    problem: 'required',
  }));
  for (const aspect of REQUIRED_ASPECTS)
    if (weightOf(weights, aspect) === 0) problems.push({ field: aspect, problem: 'required' });
  if (weightOf(weights, 'volume') > volumeLimit) problems.push({ field: 'handled', problem: 'invalid' });
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  if (sum !== 100) problems.push({ field: 'sum', problem: 'invalid' });
  return problems;
}
