import { z } from 'zod';
import { surveyQuestionSchema } from '../../feedback/survey-form.ts';
import { wayCountSchema } from '../../study/by-way.ts';
import { leftOutSchema } from '../../study/left-out.ts';
import { findingSchema, focusGroupSchema, studyPlanSchema } from '../../study/study.ts';
import { instant } from './instant.ts';

const survey = { version: z.number().int().min(0), questions: z.array(surveyQuestionSchema) };

/** Customers who are asked: the study of a quarter, and those who are called for it. */
export const studyEvents = {
  'study.prepared': z.object({ from: instant, to: instant, queueIds: z.array(z.string()), ...survey }),
  'study.planned': studyPlanSchema,
  'study.grouped': focusGroupSchema.extend({ groupId: z.string() }),
  'study.found': findingSchema.extend({ findingId: z.string() }),
  'study.counted': z.object({ ways: z.array(wayCountSchema) }),
  'study.closed': z.object({ none: z.string() }),
  // What happens to a call itself stands in the conversation it is about
  'campaign.started': z.object({
    title: z.string(),
    queueId: z.string(),
    studyId: z.string().optional(),
    ...survey,
    entries: z.array(
      z.object({ interactionId: z.string(), customerId: z.string(), customerName: z.string() }),
    ),
  }),
  'campaign.leftOut': z.object({ interactionId: z.string(), why: leftOutSchema }),
  'campaign.stopped': z.object({ reason: z.string() }),
} as const;
