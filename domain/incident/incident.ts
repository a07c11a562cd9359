import { z } from 'zod';
import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';

export const INCIDENT_TITLE_LIMIT = 80;
export const INCIDENT_TEXT_LIMIT = 1_000;

export const incidentContentSchema = z.object({
  queueIds: z.array(z.string()).max(50),
  title: z.string(),
  /** What to do about it. */
  text: z.string(),
  /** What to say to customers, put on top of all scripts. */
  scriptId: z.string().optional(),
  /** An exercise: no customer hears of it and nothing is written on any matter (C-270). */
  drill: z.boolean(),
});
export type IncidentContent = z.infer<typeof incidentContentSchema>;

/** Something that many matters have in common and that everybody concerned has to know at once (C-265). */
export const incidentSchema = incidentContentSchema.extend({
  id: z.string(),
  at: z.number().int(),
  byId: z.string(),
  /** The matters that belong to it. */
  interactionIds: z.array(z.string()),
  /** Whoever waited and was told of it. */
  toldIds: z.array(z.string()),
  closed: z.object({ at: z.number().int(), byId: z.string(), summary: z.string() }).optional(),
});
export type Incident = z.infer<typeof incidentSchema>;

export function incidentProblems({ queueIds, title, text }: IncidentContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (queueIds.length === 0) problems.push({ field: 'queueIds', problem: 'required' });
  if (!title.trim()) problems.push({ field: 'title', problem: 'required' });
  if (title.length > INCIDENT_TITLE_LIMIT) problems.push({ field: 'title', problem: 'tooLong' });
  if (!text.trim()) problems.push({ field: 'text', problem: 'required' });
  if (text.length > INCIDENT_TEXT_LIMIT) problems.push({ field: 'text', problem: 'tooLong' });
  return problems;
}

/** Whoever leads all of its queues, and a manager, declares it and closes it. */
export const mayCommand = (person: Person, { queueIds }: Pick<Incident, 'queueIds'>): boolean =>
  hasRole(person, 'manager') || queueIds.every((id) => leadsQueue(person, id));

export const isGoingOn = ({ closed }: Incident): boolean => closed === undefined;

/** What goes on in the queues of this person, the latest first: real ones before exercises. */
export const incidentsOf = (person: Person, incidents: readonly Incident[]): Incident[] =>
  incidents
    .filter((one) => isGoingOn(one) && one.queueIds.some((id) => person.queueIds.includes(id)))
    .sort((a, b) => Number(a.drill) - Number(b.drill) || b.at - a.at);

/** By when the next exercise is due: so many months after the last one (C-270, P-DRL), at once where there was none. */
export function nextDrillAt(incidents: readonly Incident[], now: Instant, rules: ParameterReader): Instant {
  const drills = incidents.filter(({ drill }) => drill).map(({ at }) => at);
  if (drills.length === 0) return now;
  const last = Math.max(...drills);
  const due = new Date(last);
  due.setUTCMonth(due.getUTCMonth() + numberInForce(rules, 'P-DRL', last));
  return due.getTime();
}
