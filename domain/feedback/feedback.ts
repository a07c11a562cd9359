import { z } from 'zod';
import { addBusinessDays } from '../calendar/business-calendar.ts';
import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import { channelSchema } from '../queue/channel.ts';
import { type Duration, HOUR, type Instant } from '../time.ts';
import { surveyAnswersSchema } from './survey-form.ts';

const instant = z.number().int();

/** What a comment is about: how service goes, how people treat customers, whether it solves, how fast, and the product (C-167). */
export const themes = ['process', 'attitude', 'solution', 'speed', 'product'] as const;
export const themeSchema = z.enum(themes);
export type Theme = z.infer<typeof themeSchema>;

/** A rating that a customer gave. Nobody else ever writes stars or words; people add what it is about and what was wrong. */
export const feedbackSchema = z.object({
  id: z.string(),
  source: z.enum(['survey', 'case', 'phone']),
  interactionId: z.string().optional(),
  caseId: z.string().optional(),
  queueId: z.string(),
  agentId: z.string().optional(),
  channel: channelSchema,
  stars: z.number().int(),
  text: z.string(),
  at: instant,
  /** To what was asked besides the stars. */
  answers: surveyAnswersSchema.optional(),
  /** What the words say by rule, and what a person put in the place of that (C-161). */
  found: z.array(themeSchema),
  tagged: z.object({ themes: z.array(themeSchema), by: z.string(), at: instant }).optional(),
  /** Two stars or fewer are looked into within one working day (C-173, P-LOW). */
  review: z
    .object({
      dueAt: instant,
      done: z.object({ at: instant, by: z.string(), cause: themeSchema, note: z.string() }).optional(),
    })
    .optional(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** Stars at or below which a rating asks for a second look. */
export const LOW_STARS = 2;

/** When a rating has to be looked into, if it has: in so many working days as were in force when it was given (C-173, P-LOW). */
export const reviewOf = (rows: ParameterReader, stars: number, at: Instant): Feedback['review'] =>
  stars <= LOW_STARS ? { dueAt: addBusinessDays(at, numberInForce(rows, 'P-LOW', at)) } : undefined;

/** What it is about: a person's word before the rule's. */
export const themesOf = ({ found, tagged }: Feedback): readonly Theme[] => tagged?.themes ?? found;

export const isToReview = ({ review }: Feedback): boolean => review !== undefined && !review.done;

/** So long it is news that a rating was low, and that nobody looked into it in time: later it stands in the list. */
const NEWS_FOR: Duration = HOUR;

/** Whether whoever leads its queue is to be told of a low rating at this moment, and of what (C-159, P-LOW). */
export function tellsOf(row: Feedback, now: Instant): 'new' | 'late' | undefined {
  if (!isToReview(row) || !row.review) return undefined;
  const since = (at: Instant): boolean => now >= at && now - at < NEWS_FOR;
  if (since(row.review.dueAt)) return 'late';
  return since(row.at) ? 'new' : undefined;
}

/** Who works with the ratings of a queue. */
export const mayWorkOn = (person: Person, { queueId }: Pick<Feedback, 'queueId'>): boolean =>
  leadsQueue(person, queueId) || hasRole(person, 'evaluator', 'manager');

/** How often each theme comes up, with the ratings behind it (C-160). */
export function themeCounts(rows: readonly Feedback[]): { theme: Theme; rows: Feedback[] }[] {
  return themes
    .map((theme) => ({ theme, rows: rows.filter((row) => themesOf(row).includes(theme)) }))
    .filter((one) => one.rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length);
}
