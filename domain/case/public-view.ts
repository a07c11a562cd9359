import type { Kind } from '../interaction/kind.ts';
import type { Instant } from '../time.ts';
import { type Case, caseNumber, type LogLine } from './case.ts';
import { clocksOfCase } from './clocks.ts';
import type { StepName } from './machine.ts';
import { stepSpecs } from './steps.ts';

/** How a case stands, in the few words a customer needs. */
export type PublicStanding = 'received' | 'workedOn' | 'result' | 'closed';

/** One case as its customer sees it: nothing that the centre says among itself, and nobody's name (C-091). */
export interface PublicCase {
  number: string;
  kind: Kind;
  standing: PublicStanding;
  receivedAt: Instant;
  /** By when the customer hears next; nothing once it is settled. */
  dueAt?: Instant;
  /** What they were told, in order. */
  words: { at: Instant; text: string }[];
  rated: boolean;
  mayRate: boolean;
}

const customers = ['firstProgress', 'silence', 'handling', 'total', 'promise'];

/** Made from a list of what goes out, not by leaving out what does not: a field added to the case stays inside. */
export function publicCase(row: Case, now: Instant): PublicCase {
  const due = clocksOfCase(row, now)
    .filter(({ id, stoppedAt }) => stoppedAt === undefined && customers.includes(id))
    .map(({ dueAt }) => dueAt);
  const words = row.log.flatMap(({ step, at, text }) => (text && isPublic(step) ? [{ at, text }] : []));
  const standing = standingOf(row);
  return {
    number: caseNumber(row.id),
    kind: row.kind,
    standing,
    receivedAt: row.receivedAt,
    ...(row.settledAt === undefined && due.length > 0 && { dueAt: Math.min(...due) }),
    words,
    rated: row.rating !== undefined,
    mayRate: row.rating === undefined && (standing === 'result' || standing === 'closed'),
  };
}

/** What somebody said to the customer, and what the centre reminded them of. */
const isPublic = (step: LogLine['step']): boolean =>
  step === 'reminded' || (step in stepSpecs && stepSpecs[step as StepName].public === true);

function standingOf({ state, settledAt, rounds }: Case): PublicStanding {
  if (settledAt !== undefined && state !== 'told') return 'closed';
  if (state === 'told' || state === 'answered') return 'result';
  const moved = rounds.length > 1 || !['received', 'graded', 'assessed'].includes(state);
  return moved ? 'workedOn' : 'received';
}
