import { z } from 'zod';

/** How well somebody is served, from what everybody has to the best (C-019). */
export const grades = ['standard', 'raised', 'top'] as const;
export const gradeSchema = z.enum(grades);
export type Grade = z.infer<typeof gradeSchema>;

/** Percentages of a limit at which somebody is told: the better the grade, the sooner. */
export const alertsOf: Record<Grade, readonly number[]> = {
  standard: [75, 100],
  raised: [50, 75, 100],
  top: [25, 50, 75, 100],
};

export const betterGrade = (a: Grade | undefined, b: Grade | undefined): Grade | undefined =>
  grades.findLast((one) => one === a || one === b);
