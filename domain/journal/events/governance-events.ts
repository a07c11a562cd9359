import { z } from 'zod';
import { reviewInputsSchema, reviewPartSchema } from '../../rule-review/rule-review.ts';
import { strategyDraftSchema } from '../../strategy/strategy.ts';
import { instant } from './instant.ts';

/** How the centre means to improve, and what it thinks of its own rules. */
export const governanceEvents = {
  // The strategy of improvement, in versions (C-215)
  'strategy.proposed': strategyDraftSchema,
  'strategy.decided': z.object({ version: z.number().int(), approved: z.boolean(), reason: z.string() }),
  // The half-yearly evaluation of the rules (C-220)
  'ruleReview.prepared': z.object({ from: instant, to: instant, inputs: reviewInputsSchema }),
  'ruleReview.written': z.object({ part: reviewPartSchema, text: z.string() }),
  'ruleReview.signed': z.object({}),
} as const;
