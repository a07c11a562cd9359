import { z } from 'zod';
import { areaSchema, faultSchema } from '../case/case.ts';
import { correctionSchema, verdictSchema } from '../correction/correction.ts';
import { handlesFor } from '../department/department.ts';
import { themeSchema } from '../feedback/feedback.ts';
import { summedFigureIds } from '../metrics/formulas.ts';
import { hasRole, type Person } from '../person/person.ts';
import { problemStateSchema } from '../problem/problem.ts';
import type { FieldProblem, RefusalCode } from '../refusal.ts';
import type { Instant } from '../time.ts';

const instant = z.number().int();

/** What a pack tells of each queue: satisfaction, speed, resolution, efficiency (C-175). */
export const packFigures = [
  'arrived',
  'serviceLevel',
  'aht',
  'resolution',
  'fcr',
  'csat',
  'surveyResponse',
  'complaints',
] as const satisfies readonly (typeof summedFigureIds)[number][];

const figureSchema = z.object({
  id: z.enum(summedFigureIds),
  numerator: z.number().int(),
  denominator: z.number().int().optional(),
});

/** What lies on the table, put there by the centre: as it stood when the pack was made. */
export const packInputsSchema = z.object({
  figures: z.array(z.object({ queueId: z.string(), figures: z.array(figureSchema) })),
  problems: z.array(
    z.object({ id: z.string(), title: z.string(), state: problemStateSchema, count: z.number().int() }),
  ),
  corrections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: correctionSchema.shape.state,
      verdict: verdictSchema.optional(),
      overdue: z.boolean(),
    }),
  ),
  /** The random sample of the month: how many were judged, their mean score and its 95 % interval. */
  sample: z.object({
    n: z.number().int(),
    mean: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
  }),
  complaints: z.array(z.object({ area: areaSchema, fault: faultSchema, caseIds: z.array(z.string()) })),
  themes: z.array(z.object({ theme: themeSchema, feedbackIds: z.array(z.string()) })),
});
export type PackInputs = z.infer<typeof packInputsSchema>;

export const decisionContentSchema = z.object({
  text: z.string().max(1_000),
  ownerId: z.string().max(64),
  dueAt: instant,
});

const packDecisionSchema = decisionContentSchema.extend({
  id: z.string(),
  at: instant,
  by: z.string(),
  done: z.object({ at: instant, by: z.string() }).optional(),
});
export type PackDecision = z.infer<typeof packDecisionSchema>;

/** One month for the improvement meeting, or one week for the review of problems: what it looked at, what it decided, who has read it (C-171, C-212, C-216). */
export const packSchema = z.object({
  /** The month, as `2026-10`, or the week, as `2026-W47`. */
  id: z.string(),
  from: instant,
  to: instant,
  preparedAt: instant,
  queueIds: z.array(z.string()),
  /** The departments that take part in the month's meeting (C-219). */
  departmentIds: z.array(z.string()).optional(),
  inputs: packInputsSchema,
  decisions: z.array(packDecisionSchema),
  readBy: z.array(z.object({ personId: z.string(), at: instant })),
  closed: z
    .object({
      at: instant,
      by: z.string(),
      attendeeIds: z.array(z.string()),
      notes: z.string(),
      /** Why nothing had to be decided. */
      none: z.string(),
    })
    .optional(),
});
export type Pack = z.infer<typeof packSchema>;

/** Who sits at the meeting. */
export const meets = (person: Pick<Person, 'roles'>): boolean =>
  hasRole(person, 'teamLead', 'evaluator', 'manager');

/** Whether it is the review of a week. */
export const isWeekly = ({ id }: Pick<Pack, 'id'>): boolean => id.includes('-W');

/** Who takes part in one meeting: whoever sits at all of them, and the people of the departments that are asked to it (C-219). */
export const takesPart = (person: Person, { departmentIds = [] }: Pick<Pack, 'departmentIds'>): boolean =>
  meets(person) || departmentIds.some((id) => handlesFor(person, id));

/** The departments that were asked and sent nobody; the record of the meeting names them (C-219). */
export const absentDepartments = (
  { departmentIds = [], closed }: Pick<Pack, 'departmentIds' | 'closed'>,
  people: readonly Person[],
): string[] => {
  const there = people.filter(({ id }) => closed?.attendeeIds.includes(id));
  return departmentIds.filter((id) => !there.some((person) => handlesFor(person, id)));
};

export const closingSchema = z.object({
  attendeeIds: z.array(z.string().max(64)).max(200),
  notes: z.string().max(4_000),
  none: z.string().max(1_000),
});

/** A pack ends with a decision, or with the word that none was needed (C-171), and says who was there (C-212). */
export function closingProblems(
  { decisions }: Pick<Pack, 'decisions'>,
  { attendeeIds, none }: z.infer<typeof closingSchema>,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (attendeeIds.length === 0) problems.push({ field: 'attendeeIds', problem: 'required' });
  if (decisions.length === 0 && !none.trim()) problems.push({ field: 'none', problem: 'required' });
  return problems;
}

export function decisionProblems(
  { text, ownerId, dueAt }: Partial<z.infer<typeof decisionContentSchema>>,
  now: Instant,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!text?.trim()) problems.push({ field: 'text', problem: 'required' });
  if (!ownerId) problems.push({ field: 'ownerId', problem: 'required' });
  if (dueAt === undefined) problems.push({ field: 'dueAt', problem: 'required' });
  else if (dueAt < now) problems.push({ field: 'dueAt', problem: 'inThePast' });
  return problems;
}

/** Why a decision cannot be ticked off by this person; nothing when it can. */
export function tickRefusal(pack: Pack, decisionId: string, person: Person): RefusalCode | undefined {
  const decision = pack.decisions.find(({ id }) => id === decisionId);
  if (!decision) return 'notFound';
  if (decision.done) return 'alreadyDone';
  return decision.ownerId === person.id || meets(person) ? undefined : 'notAllowed';
}

/** Decisions of any pack that are not done, the first due first (C-221). */
export const openDecisions = (packs: readonly Pack[]): { pack: Pack; decision: PackDecision }[] =>
  packs
    .flatMap((pack) => pack.decisions.filter(({ done }) => !done).map((decision) => ({ pack, decision })))
    .sort((a, b) => a.decision.dueAt - b.decision.dueAt);
