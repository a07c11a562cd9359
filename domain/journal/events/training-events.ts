import { z } from 'zod';
import { rateSchema } from '../../training/attempt.ts';
import { answersSchema, courseContentSchema } from '../../training/course.ts';
import { heldSchema, lessonContentSchema, specialSubjectSchema } from '../../training/lesson.ts';
import { inductionDaySchema, passSchema } from '../../training/qualification.ts';
import { planItemSchema } from '../../training/year-plan.ts';

/** Courses and their tests, lessons, the plan of a year, and who is qualified for what. */
export const trainingEvents = {
  // A course in a new version, with what is right (C-238)
  'course.published': courseContentSchema.extend({ key: answersSchema }),
  // The test of one person; without a score it waits for the server (C-234)
  'training.attempted': z.object({
    courseId: z.string(),
    version: z.number().int(),
    queueIds: z.array(z.string()),
    answers: answersSchema,
    score: rateSchema.optional(),
    passed: z.boolean().optional(),
  }),
  // What is on a person's record
  'training.passed': z.object({ queueIds: z.array(z.string()), pass: passSchema }),
  'training.began': z.object({ queueIds: z.array(z.string()) }),
  'training.dayNoted': inductionDaySchema.omit({ by: true }).extend({ queueIds: z.array(z.string()) }),
  'training.recognised': z.object({ queueIds: z.array(z.string()), reason: z.string() }),
  // From now on nobody begins untested
  'training.gateSet': z.object({ on: z.boolean(), reason: z.string() }),
  // Lessons (C-236, C-247)
  'lesson.planned': lessonContentSchema.extend({ queueIds: z.array(z.string()) }),
  'lesson.held': heldSchema,
  'lesson.cancelled': z.object({ reason: z.string() }),
  // The plan of a year (C-241, C-244)
  'yearPlan.written': z.object({ items: z.array(planItemSchema), why: z.string() }),
  // What happened asked for a special training, and nobody wanted one (C-248)
  'special.declined': specialSubjectSchema.extend({ reason: z.string() }),
} as const;
