import { HOUR, type Instant } from '../time.ts';
import { type Case, roundOf } from './case.ts';

/** An answered question is closed when its customer has said nothing for so long, after two reminders (P-NOANS). */
export const SILENCE_CLOSES = 72 * HOUR;
const REMIND_EVERY = 24 * HOUR;
const REMINDERS = 2;

/** What silence calls for now: a reminder, the end, or nothing yet. */
export function silenceCallsFor(row: Case, now: Instant): 'remind' | 'close' | undefined {
  const toldAt = roundOf(row)?.toldAt;
  if (row.kind !== 'inquiry' || row.state !== 'answered' || toldAt === undefined) return undefined;
  const reminded = row.log.filter(({ step, at }) => step === 'reminded' && at >= toldAt).length;
  if (reminded < REMINDERS) return now >= toldAt + (reminded + 1) * REMIND_EVERY ? 'remind' : undefined;
  return now >= toldAt + SILENCE_CLOSES ? 'close' : undefined;
}
