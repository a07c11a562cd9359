import { z } from 'zod';
import { hasRole, type Person } from '../person/person.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import { DAY, type Instant } from '../time.ts';
import { daySubjects, type Subject, testedSubjects } from './course.ts';
import { isValid, type Qualification } from './qualification.ts';

export const GATE_ID = 'gate';

/**
 * That nobody who begins from now on takes work unqualified. Whoever works here at that moment is taken as qualified: a
 * manager says so, and why, and it stays written down.
 */
export const gateSchema = z.object({
  id: z.literal(GATE_ID),
  on: z.boolean(),
  since: z.number().int(),
  by: z.string(),
  reason: z.string(),
});
export type Gate = z.infer<typeof gateSchema>;

/** One thing that keeps somebody from being ready. */
export type Lack =
  | { what: 'test'; subject: Subject }
  | { what: 'expired'; courseId: string }
  | { what: 'days'; have: number; need: number }
  | { what: 'subject'; subject: Subject };

/** Days of induction, each counted once however many subjects it had. */
export const inductionDays = ({ days }: Pick<Qualification, 'days'>): number =>
  new Set(days.map(({ day }) => day)).size;

/**
 * What keeps an agent from taking work. Newcomers: a test passed in each of four subjects (C-234, C-235) and their days
 * (C-246, `need` working days) with all four subjects. Everybody: no pass of these four that has run out (C-232).
 */
export function lacksOf(
  person: Pick<Person, 'roles'>,
  row: Qualification | undefined,
  gate: Gate | undefined,
  need: number,
  now: Instant,
): Lack[] {
  if (!gate?.on || !row || !hasRole(person, 'agent')) return [];
  const covers = (subject: Subject, valid: boolean) =>
    row.passes.some((pass) => pass.subjects.includes(subject) && isValid(pass, now) === valid);
  const missing = testedSubjects.filter((subject) => !covers(subject, true));
  const expired = row.passes.filter(
    (pass) => !isValid(pass, now) && pass.subjects.some((subject) => missing.some((one) => one === subject)),
  );
  const lacks: Lack[] = expired.map(({ courseId }) => ({ what: 'expired', courseId }));
  if (row.newcomerSince === undefined || row.recognised) return lacks;
  for (const subject of missing) if (!covers(subject, false)) lacks.push({ what: 'test', subject });
  const have = inductionDays(row);
  if (have < need) lacks.push({ what: 'days', have, need });
  for (const subject of daySubjects)
    if (!row.days.some((one) => one.subjects.includes(subject))) lacks.push({ what: 'subject', subject });
  return lacks;
}

/** Where rules find what they need to know of somebody's training. */
export interface TrainingReader extends ParameterReader {
  get(entity: 'parameter', id: string): ReturnType<ParameterReader['get']>;
  get(entity: 'qualification', id: string): Qualification | undefined;
  get(entity: 'traininggate', id: string): Gate | undefined;
}

/** The same, with the days of induction as they are in force (P01). */
export const lacksIn = (rows: TrainingReader, person: Pick<Person, 'id' | 'roles'>, now: Instant): Lack[] =>
  lacksOf(
    person,
    rows.get('qualification', person.id),
    rows.get('traininggate', GATE_ID),
    numberInForce(rows, 'P01', now),
    now,
  );

/** A month in days, where a course is to be renewed after so many. */
const MONTH = 365 / 12;

/**
 * Until when somebody has the rights that depend on a course of security (C-237, P-SEC in months): so long after the last
 * one; without any so long after the gate, for who worked here before; a newcomer has none yet. Undefined where nobody asks.
 */
export function securityUntil(
  row: Qualification | undefined,
  gate: Gate | undefined,
  months: number,
): Instant | undefined {
  if (!gate?.on) return undefined;
  const last = row?.passes.filter(({ category }) => category === 'security').sort((a, b) => b.at - a.at)[0];
  const term = Math.round(months * MONTH) * DAY;
  if (last) return Math.min(last.at + term, last.expiresAt ?? Number.POSITIVE_INFINITY);
  const newcomer = row?.newcomerSince !== undefined && !row.recognised;
  return newcomer ? row.newcomerSince : gate.since + term;
}

/** Whether the course of security is overdue: then nothing is unmasked and nothing taken along. */
export function isSecurityOverdue(rows: TrainingReader, personId: string, now: Instant): boolean {
  const until = securityUntil(
    rows.get('qualification', personId),
    rows.get('traininggate', GATE_ID),
    numberInForce(rows, 'P-SEC', now),
  );
  return until !== undefined && until <= now;
}
