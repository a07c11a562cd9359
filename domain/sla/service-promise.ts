import { z } from 'zod';
import { siteDay } from '../calendar/site-time.ts';
import { kindSchema } from '../interaction/kind.ts';
import { approvalShape, heldVersions } from '../policy/approval.ts';
import { earliestDay } from '../policy/parameter-row.ts';
import { channelSchema } from '../queue/channel.ts';
import type { FieldProblem } from '../refusal.ts';
import { DAY, type Instant } from '../time.ts';
import { applies, type PromiseRow } from './applies.ts';
import { betterGrade, type Grade, gradeSchema } from './grade.ts';
import { type SlaLimit, type SlaPolicy, slaLimitSchema } from './policy.ts';

/** Where a promise holds; whatever is left out, or names nothing, holds everywhere. */
const promiseScopeSchema = z.object({
  queueIds: z.array(z.string().min(1).max(64)).max(200).optional(),
  channels: z.array(channelSchema).optional(),
  kinds: z.array(kindSchema).optional(),
  urgent: z.boolean().optional(),
});

const termsShape = {
  name: z.string(),
  holdsFor: promiseScopeSchema,
  /** From the customer's first words, or their call, to a person's answer. */
  answer: slaLimitSchema,
  /** From the arrival until it is solved; it stands still while it is the customer's turn. */
  handling: slaLimitSchema,
  grade: gradeSchema,
  /** From its day on nothing is promised any more. */
  ends: z.literal(true).optional(),
};
export const promiseTermsSchema = z.object({
  ...termsShape,
  effectiveFrom: z.iso.date(),
  reason: z.string(),
});
export type PromiseTerms = z.infer<typeof promiseTermsSchema>;

/** A promise as it is written: what is still missing is named when it is proposed, not before. */
export const promiseDraftSchema = promiseTermsSchema
  .partial({ answer: true, handling: true, grade: true })
  .extend({ name: z.string().max(200), reason: z.string().max(2_000) });
export type PromiseDraft = z.infer<typeof promiseDraftSchema>;

const promiseVersionSchema = z.object({ ...approvalShape, ...termsShape });
export type PromiseVersion = z.infer<typeof promiseVersionSchema>;

/** A service promise in all its versions; each is proposed by one and approved by another. */
export const servicePromiseSchema = z.object({
  id: z.string(),
  versions: z.array(promiseVersionSchema).min(1),
});
export type ServicePromise = z.infer<typeof servicePromiseSchema>;

const NAME_LIMIT = 60;
const REASON_LIMIT = 500;
/** Nobody has to wait longer for an answer, whatever a promise says (C-020): 24 hours by the calendar. */
const OUTER_ANSWER = DAY;

/** What keeps a promise from being proposed: answer time, handling limit and grade are all needed (C-019). */
export function promiseProblems(draft: PromiseDraft, now: Instant): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const need = (field: string, text: string, limit: number) => {
    if (!text.trim()) problems.push({ field, problem: 'required' });
    if (text.length > limit) problems.push({ field, problem: 'tooLong' });
  };
  need('name', draft.name, NAME_LIMIT);
  for (const field of ['answer', 'handling', 'grade'] as const)
    if (draft[field] === undefined) problems.push({ field, problem: 'required' });
  if (draft.answer?.in === 'calendar' && draft.answer.ms > OUTER_ANSWER)
    problems.push({ field: 'answer', problem: 'invalid' });
  if (siteDay(draft.effectiveFrom) < earliestDay(now))
    problems.push({ field: 'effectiveFrom', problem: 'inThePast' });
  need('reason', draft.reason, REASON_LIMIT);
  return problems;
}

/** Whole terms; undefined while one of the three is missing. */
export function wholeTerms(draft: PromiseDraft): PromiseTerms | undefined {
  const { answer, handling, grade } = draft;
  if (!answer || !handling || !grade) return undefined;
  return { ...draft, answer, handling, grade, name: draft.name.trim(), reason: draft.reason.trim() };
}

/**
 * What was promised in a queue at any time, each version for what arrives while it holds: what arrived before a promise
 * changed keeps the one it arrived with (C-021).
 */
export const promisedIn = (queueId: string, promises: readonly ServicePromise[]): SlaPolicy[] =>
  promises.flatMap(({ id, versions }) =>
    heldVersions(versions)
      .filter(({ version }) => !version.ends && holdsIn(version, queueId))
      .flatMap(({ version, from, until }) => policiesOfVersion(id, version, from, until)),
  );

const holdsIn = ({ holdsFor: { queueIds } }: PromiseVersion, queueId: string): boolean =>
  !queueIds?.length || queueIds.includes(queueId);

function policiesOfVersion(
  id: string,
  { version, holdsFor: { channels, kinds, urgent }, answer, handling, grade }: PromiseVersion,
  effectiveFrom: Instant,
  effectiveUntil: Instant | undefined,
): SlaPolicy[] {
  const policy = (what: string, clock: SlaPolicy['clock'], limit: SlaLimit): SlaPolicy => ({
    id: `${id}@${version}:${what}`,
    clauseId: 'C-019',
    clock,
    limit,
    grade,
    ...(channels?.length && { channels }),
    ...(kinds?.length && { kinds }),
    ...(urgent !== undefined && { urgent }),
    effectiveFrom,
    ...(effectiveUntil !== undefined && { effectiveUntil }),
  });
  return [
    policy('answer', 'firstAnswerHuman', answer),
    { ...policy('handling', 'resolution', handling), pauses: true },
  ];
}

/** The best grade that was promised for a matter; undefined where none was. */
export const gradeOf = (
  row: PromiseRow,
  { agreed = [] }: { agreed?: readonly SlaPolicy[] | undefined },
): Grade | undefined =>
  agreed
    .filter((policy) => applies(policy, row))
    .reduce<Grade | undefined>((best, { grade }) => betterGrade(best, grade), undefined);
