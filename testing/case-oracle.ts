import { isOpenMinute, oracleDue, oracleWorkingDays } from './minute-oracle.ts';

/**
 * A second opinion about the limits of a complaint that is not urgent, for tests: it reads what happened line by line and
 * knows the rules of the manuals as typed in here. It shares no code with the product.
 */

/** As much of a line of the story as is looked at. */
interface Line {
  step: string;
  at: number;
}

export interface OracleLimit {
  dueAt: number;
  /** When it was decided; undefined while it runs. */
  stoppedAt: number | undefined;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const departments = { opensAt: 540, closesAt: 1080, days: 'businessDays' } as const;

/** Every limit of a complaint at this point of its story. `known` and `recorded`: when it was known to be one, and written down. */
export function oracleLimits(
  lines: readonly Line[],
  { known, recorded }: { known: number; recorded: number },
): Record<string, OracleLimit> {
  const received = at(lines, 'opened') ?? 0;
  const settled = at(lines, 'satisfied');
  const words = ['tellAssessment', 'tellProgress', 'tell'];
  const told = lines.filter(({ step }) => words.includes(step)).map((line) => line.at);
  const limits: Record<string, OracleLimit> = {
    record: { dueAt: known + 10 * MINUTE, stoppedAt: recorded },
    grade: { dueAt: recorded + 5 * MINUTE, stoppedAt: at(lines, 'grade') },
    firstAnswer: { dueAt: received + MINUTE, stoppedAt: at(lines, 'received') },
    firstProgress: { dueAt: received + DAY, stoppedAt: told[0] },
    total: { dueAt: received + 15 * DAY, stoppedAt: settled },
    ...ofRound(lines, received),
  };
  const last = lines.findLast(({ step }) => step !== 'seen' && step !== 'delivered' && step !== 'attempt');
  const theirTurn = last?.step === 'tell' || lines.some(({ step }) => step === 'satisfied');
  const latest = told.at(-1);
  if (latest !== undefined && !theirTurn) limits.silence = { dueAt: latest + DAY, stoppedAt: undefined };
  if (settled !== undefined)
    limits.summary = { dueAt: oracleWorkingDays(settled, 3), stoppedAt: at(lines, 'summarise') };
  return limits;
}

/** What the round under way owes; the next one begins when the customer is not satisfied. */
function ofRound(all: readonly Line[], received: number): Record<string, OracleLimit> {
  const again = all.findLastIndex(({ step }) => step === 'notSatisfied');
  const lines = all.slice(Math.max(again, 0));
  const sent = at(lines, again < 0 ? 'send' : 'notSatisfied');
  const limits: Record<string, OracleLimit> = {};
  if (again < 0) limits.transfer = { dueAt: oracleWorkingDays(received, 1), stoppedAt: sent };
  if (sent === undefined) return limits;
  const [taken, plan, approved, told] = ['acknowledge', 'plan', 'approve', 'tell'].map((step) =>
    at(lines, step),
  );
  limits.receipt = { dueAt: sent + 30 * MINUTE, stoppedAt: taken };
  limits.investigation = { dueAt: oracleWorkingDays(sent, 5), stoppedAt: plan };
  if (taken !== undefined && plan === undefined)
    limits.departmentProgress = { dueAt: atWork(taken, 240), stoppedAt: undefined };
  if (plan !== undefined) limits.approval = { dueAt: oracleWorkingDays(plan, 1), stoppedAt: approved };
  if (approved !== undefined) limits.tellResult = { dueAt: approved + 2 * HOUR, stoppedAt: told };
  if (told !== undefined)
    limits.callback = { dueAt: oracleWorkingDays(told, 2), stoppedAt: at(lines, 'satisfied') };
  return limits;
}

const at = (lines: readonly Line[], step: string): number | undefined =>
  lines.find((line) => line.step === step)?.at;

/** So many minutes of the departments' hours later; what is beyond the whole minute stays. */
function atWork(from: number, minutes: number): number {
  const beyond = from % MINUTE;
  return oracleDue(from - beyond, minutes, (minute) => isOpenMinute(departments, minute)) + beyond;
}
