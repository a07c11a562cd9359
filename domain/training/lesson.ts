import { z } from 'zod';
import { type Month, monthAt, monthsOfYear } from '../calendar/month.ts';
import { hasRole, type Person } from '../person/person.ts';
import type { FieldProblem } from '../refusal.ts';
import { DAY, type Instant } from '../time.ts';
import { courseCategorySchema, courseModeSchema } from './course.ts';

/** What a special training answers: a criterion that was missed, or a theme that has become hot (C-248). */
export const specialSubjectSchema = z.object({
  kind: z.enum(['criterion', 'theme']),
  subject: z.string().max(64),
  queueId: z.string().max(64),
  scorecardId: z.string().max(64).optional(),
  /** Evaluations, or ratings. */
  evidenceIds: z.array(z.string().max(64)).min(1).max(500),
});
export type SpecialSubject = z.infer<typeof specialSubjectSchema>;

export const lessonContentSchema = z.object({
  topic: z.string().max(120),
  category: courseCategorySchema,
  mode: courseModeSchema,
  /** The course it belongs to, where there is one. */
  courseId: z.string().max(64).optional(),
  startsAt: z.number().int(),
  trainer: z.string().max(80),
  place: z.string().max(120),
  personIds: z.array(z.string().max(64)).max(200),
  special: specialSubjectSchema.optional(),
});
export type LessonContent = z.infer<typeof lessonContentSchema>;

/** Who was there; what they showed in practice, in percent, where that was judged (C-243). */
export const heldSchema = z.object({
  attended: z.array(z.string().max(64)).max(200),
  practice: z.record(z.string().max(64), z.number().int().min(0).max(100)),
});
export type HeldLesson = z.infer<typeof heldSchema>;

/** A training that takes place on a day, with whom it is for and who came (C-236, C-247). */
export const lessonSchema = lessonContentSchema.extend({
  id: z.string(),
  queueIds: z.array(z.string()),
  by: z.string(),
  state: z.enum(['planned', 'held', 'cancelled']),
  held: heldSchema.extend({ at: z.number().int(), by: z.string() }).optional(),
  cancelled: z.string().optional(),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** What keeps a lesson from being planned. */
export function lessonProblems(content: Partial<LessonContent>): FieldProblem[] {
  const given: Record<string, unknown> = {
    topic: content.topic?.trim(),
    startsAt: content.startsAt,
    trainer: content.trainer?.trim(),
    personIds: content.personIds?.length,
  };
  return Object.entries(given)
    .filter(([, value]) => !value)
    .map(([field]) => ({ field, problem: 'required' }));
}

/** Whom somebody may plan a training for, and record one of: a lead the people of their queues, a manager everybody. */
export const mayTrain = (person: Person, other: Pick<Person, 'queueIds'>): boolean =>
  hasRole(person, 'manager') ||
  (hasRole(person, 'teamLead') && other.queueIds.some((id) => person.queueIds.includes(id)));

/** When somebody was last trained: a lesson they were at, or a test they passed. */
export function lastTrained(
  personId: string,
  lessons: readonly Lesson[],
  passes: readonly { at: Instant }[],
): Instant | undefined {
  const attended = lessons
    .filter(({ held }) => held?.attended.includes(personId))
    .map(({ startsAt }) => startsAt);
  const all = [...attended, ...passes.map(({ at }) => at)];
  return all.length === 0 ? undefined : Math.max(...all);
}

/** Whether somebody has not been trained for so many months (P-TRN), counted from when they came if never (C-236). */
export const isTrainingOverdue = (
  last: Instant | undefined,
  since: Instant | undefined,
  months: number,
  now: Instant,
): boolean => {
  const from = last ?? since;
  return from !== undefined && now - from > Math.round((months * 365) / 12) * DAY;
};

/** The months of the year up to now in which no training took place; the running month only once it is over (C-247). */
export const monthsWithout = (lessons: readonly Lesson[], from: Instant, now: Instant): Month[] => {
  const trained = new Set(
    lessons.filter(({ state }) => state === 'held').map(({ startsAt }) => monthAt(startsAt)),
  );
  return monthsOfYear(monthAt(now)).filter(
    (month) => month >= monthAt(from) && month < monthAt(now) && !trained.has(month),
  );
};
