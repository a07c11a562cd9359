import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import { type Duration, HOUR, type Instant } from '../time.ts';
import { type Case, roundOf } from './case.ts';

/** After so much silence an answer that was given at this instant is taken as confirmed (P-NOANS, C-093). */
export const silenceCloses = (rules: ParameterReader, toldAt: Instant): Duration =>
  numberInForce(rules, 'P-NOANS', toldAt) * HOUR;

/**
 * What silence calls for now: a reminder, the end, or nothing yet. An answered question is closed when its customer has said
 * nothing for so long, after so many reminders spread over that time (P-NOANS, C-093), as they were in force when it was
 * answered.
 */
export function silenceCallsFor(
  row: Case,
  now: Instant,
  rules: ParameterReader,
): 'remind' | 'close' | undefined {
  const toldAt = roundOf(row)?.toldAt;
  if (row.kind !== 'inquiry' || row.state !== 'answered' || toldAt === undefined) return undefined;
  const closesAfter = silenceCloses(rules, toldAt);
  const reminders = numberInForce(rules, 'P-NOANS', toldAt, 1);
  const reminded = row.log.filter(({ step, at }) => step === 'reminded' && at >= toldAt).length;
  const nextAt = toldAt + ((reminded + 1) * closesAfter) / (reminders + 1);
  if (now < nextAt) return undefined;
  return reminded < reminders ? 'remind' : 'close';
}
