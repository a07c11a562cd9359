import { z } from 'zod';
import { dayOf, isoDate, type SiteDay, siteDay } from '../calendar/site-time.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { approvalShape, heldVersions, proposedOf } from './approval.ts';
import type { Parameter } from './parameter.ts';
import { parameterOf } from './parameters.ts';

/** One value of a parameter that somebody proposed, and what became of it. */
const parameterVersionSchema = z.object({
  ...approvalShape,
  /** In the order of the register's values, in their units. */
  values: z.array(z.number().min(0)).min(1),
  /** Who answers for it, and the law or the manual it rests on (C-276). */
  owner: z.string(),
  ground: z.string(),
});
export type ParameterVersion = z.infer<typeof parameterVersionSchema>;

/** A parameter of which somebody has ever proposed another value. */
export const parameterRowSchema = z.object({
  id: z.string(),
  versions: z.array(parameterVersionSchema).min(1),
});
export type ParameterRow = z.infer<typeof parameterRowSchema>;

export const proposalSchema = z.object({
  values: z.array(z.number()),
  effectiveFrom: z.iso.date(),
  reason: z.string(),
  owner: z.string(),
  ground: z.string(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** One value with the stretch of time in which it holds; `from` of the first is left out, as is `until` of the last. */
export interface Holding {
  version: number;
  values: readonly number[];
  from?: Instant;
  until?: Instant;
}

/**
 * What holds when: the register's own value, then each approved version from its day on. Of two for one day the later
 * one was decided later and holds.
 */
export function holdingsOf({ values }: Parameter, row: ParameterRow | undefined): Holding[] {
  const first: Holding = { version: 0, values: values.map(({ value }) => value) };
  const held = heldVersions(row?.versions ?? []);
  const start = held[0]?.from;
  return [
    { ...first, ...(start !== undefined && { until: start }) },
    ...held.map(({ version: { version, values }, ...span }) => ({ version, values, ...span })),
  ];
}

/** The version and the values in force at an instant. */
export function inForceAt(parameter: Parameter, row: ParameterRow | undefined, at: Instant): Holding {
  return heldAt(holdingsOf(parameter, row), at);
}

/** Which of several that follow each other holds at an instant. */
export const heldAt = (holdings: readonly Holding[], at: Instant): Holding =>
  holdings.findLast(({ from }) => from === undefined || from <= at) ?? (holdings[0] as Holding);

/** One number of a parameter as it holds at an instant. Throws for an id that the register does not have. */
export function numberAt(id: string, row: ParameterRow | undefined, at: Instant, n = 0): number {
  const parameter = parameterOf(id);
  const value = parameter && inForceAt(parameter, row, at).values[n];
  if (value === undefined) throw new Error(`no parameter ${id}`);
  return value;
}

/** Where rows of parameters are found: in a mutator, a projection or a view. */
export interface ParameterReader {
  get(entity: 'parameter', id: string): ParameterRow | undefined;
}

/**
 * The one way in which rules read a number that tunes them: as it holds at an instant, on the server and on every desktop
 * alike, since everybody has the parameters. `n` of several. Throws for an id that the register does not have.
 */
export const numberInForce = (rows: ParameterReader, id: string, at: Instant, n = 0): number =>
  numberAt(id, rows.get('parameter', id), at, n);

export const openProposal = (row: ParameterRow | undefined): ParameterVersion | undefined =>
  proposedOf(row?.versions);

const TEXT_LIMIT = 500;
/** The most of a wage that a fine could ever be, whatever anybody proposes (C-205). */
const FINE_CAP = 20;

/** A value holds from tomorrow at the earliest: nothing that has begun is judged by a rule of later (C-021). */
export const earliestDay = (now: Instant): SiteDay => dayOf(now) + 1;

/** What keeps a value from being proposed. */
export function proposalProblems(parameter: Parameter, proposal: Proposal, now: Instant): FieldProblem[] {
  const { values, effectiveFrom, reason, owner, ground } = proposal;
  const problems: FieldProblem[] = [];
  if (values.length !== parameter.values.length) problems.push({ field: 'values', problem: 'invalid' });
  for (const [n, { unit, value: before, fixed }] of parameter.values.entries())
    if (fixed ? values[n] !== before : !isPossible(values[n], unit, before))
      problems.push({ field: `values.${n}`, problem: 'invalid' });
  if (parameter.id === 'P11' && (values[0] ?? 0) > FINE_CAP)
    problems.push({ field: 'values.0', problem: 'invalid' });
  // Some time of every day is left to call.
  if (parameter.id === 'P-QH' && (values[0] ?? 0) <= (values[1] ?? 0))
    problems.push({ field: 'values.1', problem: 'invalid' });
  if (siteDay(effectiveFrom) < earliestDay(now))
    problems.push({ field: 'effectiveFrom', problem: 'inThePast' });
  for (const [field, text] of Object.entries({ reason, owner, ground })) {
    if (!text.trim()) problems.push({ field, problem: 'required' });
    if (text.length > TEXT_LIMIT) problems.push({ field, problem: 'tooLong' });
  }
  return problems;
}

/** A limit of no time at all is none; what starts as 0 may stay 0. */
function isPossible(value: number | undefined, unit: string, before: number): boolean {
  if (value === undefined || !Number.isFinite(value) || value < 0) return false;
  if (value === 0 && before !== 0) return false;
  if (unit === 'percent') return value <= 100;
  if (unit === 'clock') return Number.isInteger(value) && value < 24;
  return unit === 'factor' || Number.isInteger(value);
}

/** The earliest day a proposal may name, as a form writes it. */
export const earliestDate = (now: Instant): string => isoDate(earliestDay(now));
