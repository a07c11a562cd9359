import { z } from 'zod';
import { coachingContentSchema } from '../../coaching/coaching.ts';
import { changeRefSchema } from '../../correction/change.ts';
import { correctionContentSchema, judgementSchema, measuredSchema } from '../../correction/correction.ts';
import { themeSchema } from '../../feedback/feedback.ts';
import { surveyDraftSchema } from '../../feedback/survey-form.ts';
import { closingSchema, decisionContentSchema, packInputsSchema } from '../../pack/pack.ts';
import { problemSteps } from '../../problem/machine.ts';
import {
  fixLinkSchema,
  occurrenceKeySchema,
  occurrenceSchema,
  problemContentSchema,
  problemStateSchema,
} from '../../problem/problem.ts';
import { productReportSchema } from '../../product-report/product-report.ts';
import { instant } from './instant.ts';

/** Problems, corrective actions, coaching, ratings and the monthly pack. */
export const improvementEvents = {
  // The library of problems: what comes up again and again, and what became of it (C-217)
  'problem.reported': problemContentSchema,
  'problem.linked': occurrenceSchema.pick({ kind: true, id: true, at: true, interactionId: true }),
  'problem.unlinked': occurrenceKeySchema,
  'problem.stepped': fixLinkSchema.extend({
    step: z.enum(problemSteps),
    to: problemStateSchema,
    ownerId: z.string().optional(),
    text: z.string(),
  }),
  /** They are one; the stream is the survivor's. */
  'problem.merged': z.object({ otherId: z.string() }),
  'problem.mergeUndone': z.object({ otherId: z.string() }),
  // A corrective action: what is done, and the figure before and after it (C-213)
  'correction.made': correctionContentSchema,
  'correction.baseline': measuredSchema,
  'correction.done': z.object({ note: z.string() }),
  'correction.measured': measuredSchema,
  'correction.reopened': z.object({ dueAt: instant }),
  'correction.dropped': z.object({ reason: z.string() }),
  // One that a finding asked for: somebody else's word, what was changed because of it, and what came of that (C-174)
  'correction.decided': z.object({ approved: z.boolean(), reason: z.string() }),
  'correction.linked': changeRefSchema,
  'correction.unlinked': changeRefSchema,
  'correction.judged': z.object({ judgement: judgementSchema, text: z.string() }),
  // A talk about one criterion
  'coaching.planned': coachingContentSchema.extend({ note: z.string() }),
  'coaching.dismissed': coachingContentSchema.extend({ note: z.string() }),
  'coaching.held': z.object({ action: z.string() }),
  'coaching.confirmed': z.object({ text: z.string() }),
  // What people said of a customer's rating; the stars and the words stay the customer's (C-161, C-173)
  'feedback.tagged': z.object({ themes: z.array(themeSchema) }),
  'feedback.reviewed': z.object({ cause: themeSchema, note: z.string() }),
  // What customers are asked besides the stars (C-169)
  'surveyForm.published': surveyDraftSchema,
  // A month's pack for the improvement meeting
  'pack.prepared': z.object({
    from: instant,
    to: instant,
    queueIds: z.array(z.string()),
    departmentIds: z.array(z.string()).optional(),
    inputs: packInputsSchema,
  }),
  'pack.read': z.object({}),
  'pack.decided': decisionContentSchema.extend({ decisionId: z.string() }),
  'pack.decisionDone': z.object({ decisionId: z.string() }),
  'pack.closed': closingSchema,
  /** The makers of the product were told what customers said of it, without who they are, and what came of it (C-168). */
  'productReport.sent': productReportSchema
    .omit({ id: true, by: true, at: true, state: true, endedAt: true, reason: true, answer: true })
    .extend({ reportId: z.string() }),
  'productReport.ended': z.object({ reportId: z.string(), reason: z.string().optional() }),
  'productReport.answered': z.object({ reportId: z.string(), from: z.string(), text: z.string() }),
} as const;
