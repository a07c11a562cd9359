import { z } from 'zod';
import { DAY, type Instant } from '../time.ts';
import { rateSchema } from './attempt.ts';
import { type Course, courseCategorySchema, subjectSchema } from './course.ts';

/** That somebody passed a course, in which version, and until when that is good. */
export const passSchema = z.object({
  courseId: z.string(),
  version: z.number().int(),
  category: courseCategorySchema,
  subjects: z.array(subjectSchema),
  skill: z.string().optional(),
  at: z.number().int(),
  how: z.enum(['test', 'practice', 'earlier']),
  score: rateSchema.optional(),
  expiresAt: z.number().int().optional(),
});
export type Pass = z.infer<typeof passSchema>;

/** A day of induction: what it was about, and who says so (C-246). */
export const inductionDaySchema = z.object({
  day: z.iso.date(),
  subjects: z.array(subjectSchema).min(1),
  by: z.string(),
});
export type InductionDay = z.infer<typeof inductionDaySchema>;

/** What somebody may be sent to customers on the strength of: their passes and the days of their induction. */
export const qualificationSchema = z.object({
  /** The person's. */
  id: z.string(),
  queueIds: z.array(z.string()),
  /** They began when nobody was ready untested any more; whoever worked here before has not this. */
  newcomerSince: z.number().int().optional(),
  /** A manager took what they bring along for an induction, and said why. */
  recognised: z.object({ by: z.string(), at: z.number().int(), reason: z.string() }).optional(),
  /** The last pass of each course. */
  passes: z.array(passSchema),
  days: z.array(inductionDaySchema),
});
export type Qualification = z.infer<typeof qualificationSchema>;

export const isValid = ({ expiresAt }: Pick<Pass, 'expiresAt'>, now: Instant): boolean =>
  expiresAt === undefined || expiresAt > now;

/** What a course gives to who passes it at `at`. */
export const passOf = (course: Course, part: Pick<Pass, 'at' | 'how' | 'score'>): Pass => ({
  courseId: course.id,
  version: course.version,
  category: course.category,
  subjects: course.subjects,
  ...(course.skill && { skill: course.skill }),
  ...part,
  ...(course.validDays && { expiresAt: part.at + course.validDays * DAY }),
});

/** One pass a course: the later one stands. */
export const withPass = (row: Qualification, pass: Pass): Qualification => ({
  ...row,
  passes: [...row.passes.filter(({ courseId }) => courseId !== pass.courseId), pass],
});

/** The rules somebody has not read in their present version (C-245). One's own hand needs no receipt. */
export const rulesToRead = (
  courses: readonly Course[],
  row: Pick<Qualification, 'passes'> | undefined,
  personId: string,
): Course[] =>
  courses.filter(
    ({ id, version, forEverybody, by }) =>
      forEverybody &&
      by !== personId &&
      !row?.passes.some((pass) => pass.courseId === id && pass.version === version),
  );
