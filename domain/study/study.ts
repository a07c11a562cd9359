import { z } from 'zod';
import { blockOfMonths, type MonthBlock } from '../calendar/block-of-months.ts';
import { dayOf, siteDay } from '../calendar/site-time.ts';
import { themeSchema } from '../feedback/feedback.ts';
import { surveyQuestionSchema } from '../feedback/survey-form.ts';
import { hasRole, type Person } from '../person/person.ts';
import { numberAt, type ParameterRow } from '../policy/parameter-row.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { wayCountSchema } from './by-way.ts';

const instant = z.number().int();

/** What a study wants to know, what is asked besides the survey, and who is asked: how many and how they are chosen. */
export const studyPlanSchema = z.object({
  aim: z.string().max(500),
  questionnaire: z.string().max(4_000),
  size: z.number().int().min(1).max(100_000),
  choice: z.string().max(500),
});
export type StudyPlan = z.infer<typeof studyPlanSchema>;

/** A talk with several customers at once (C-166). How many came, never who. */
export const focusGroupSchema = z.object({
  heldOn: z.iso.date(),
  people: z.number().int().min(2).max(50),
  notes: z.string().max(8_000),
});
export type FocusGroup = z.infer<typeof focusGroupSchema>;

export const findingSchema = z.object({ text: z.string().max(1_000), theme: themeSchema.optional() });
export type Finding = z.infer<typeof findingSchema>;

const made = { id: z.string(), at: instant, by: z.string() };

/** The study of one quarter: what was asked, of whom, what groups said, and what was found (C-158, C-166). */
export const studySchema = z.object({
  /** Its first month, as `2026-10`. */
  id: z.string(),
  from: instant,
  to: instant,
  preparedAt: instant,
  queueIds: z.array(z.string()),
  /** The survey that was in force: its version, 0 for the stars alone, and its questions. */
  version: z.number().int().min(0),
  questions: z.array(surveyQuestionSchema),
  plan: studyPlanSchema.extend({ at: instant, by: z.string() }).optional(),
  groups: z.array(focusGroupSchema.extend(made)),
  findings: z.array(findingSchema.extend(made)),
  /** How many were asked and answered, by way of asking, counted once it is closed or over. */
  counted: z.object({ at: instant, ways: z.array(wayCountSchema) }).optional(),
  closed: z.object({ at: instant, by: z.string(), none: z.string() }).optional(),
});
export type Study = z.infer<typeof studySchema>;

/** The stretch that a study is due for on this day: so many months as are in force (P-SRV). */
export const studyPeriod = (row: ParameterRow | undefined, now: Instant): MonthBlock =>
  blockOfMonths(dayOf(now), numberAt('P-SRV', row, now));

/** Who asks customers and learns from it. */
export const studies = (person: Pick<Person, 'roles'>): boolean =>
  hasRole(person, 'teamLead', 'evaluator', 'manager');

/** A study that is over and not closed is late. */
export const isLate = ({ to, closed }: Study, now: Instant): boolean => !closed && to <= now;

export function planProblems({ aim, choice, size }: Partial<StudyPlan>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!aim?.trim()) problems.push({ field: 'aim', problem: 'required' });
  if (size === undefined) problems.push({ field: 'size', problem: 'required' });
  if (!choice?.trim()) problems.push({ field: 'choice', problem: 'required' });
  return problems;
}

/** A group was held on a day that has come, by at least two customers, and something was noted. */
export function groupProblems({ heldOn, people, notes }: Partial<FocusGroup>, now: Instant): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!heldOn) problems.push({ field: 'heldOn', problem: 'required' });
  else if (siteDay(heldOn) > dayOf(now)) problems.push({ field: 'heldOn', problem: 'invalid' });
  if (people === undefined) problems.push({ field: 'people', problem: 'required' });
  if (!notes?.trim()) problems.push({ field: 'notes', problem: 'required' });
  return problems;
}

/** A study ends with a finding, or with the word why there is none, and never without its plan. */
export function closingProblems({ plan, findings }: Study, none: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!plan) problems.push({ field: 'plan', problem: 'required' });
  if (findings.length === 0 && !none.trim()) problems.push({ field: 'none', problem: 'required' });
  return problems;
}
