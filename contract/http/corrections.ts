import { z } from 'zod';
import { measuredSchema } from '../../domain/correction/correction.ts';

/** `GET /corrections/:id/effect`: the figure of a corrective action before it and since it was done, as it is at this moment. */
export const correctionEffectSchema = z.object({
  before: measuredSchema,
  /** Nothing before the first half hour after it was done is over. */
  after: measuredSchema.optional(),
  /** Interactions that have changed and are not counted yet. */
  behind: z.number().int(),
});
export type CorrectionEffect = z.infer<typeof correctionEffectSchema>;
