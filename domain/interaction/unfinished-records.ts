import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import { type Duration, type Instant, MINUTE } from '../time.ts';
import type { Interaction } from './interaction.ts';

/** So long after a contact that ended at this instant its record is to be finished (C-059, P-REC). */
export const recordWithin = (rules: ParameterReader, at: Instant): Duration =>
  numberInForce(rules, 'P-REC', at) * MINUTE;

/** Those whose talk has ended longer ago than a record may take and that are still not recorded, the oldest first. */
export const unfinishedRecords = (
  rows: readonly Interaction[],
  now: Instant,
  rules: ParameterReader,
): Interaction[] =>
  rows
    .filter(
      ({ state, source, wrapUpAt }) =>
        state === 'wrapUp' &&
        source === 'live' &&
        wrapUpAt !== undefined &&
        now - wrapUpAt >= recordWithin(rules, wrapUpAt),
    )
    .sort((a, b) => (a.wrapUpAt ?? 0) - (b.wrapUpAt ?? 0));
