import type { Instant } from '../time.ts';
import { type Case, isArchived } from './case.ts';
import type { CaseClock, ClockDraft } from './clock.ts';
import { customerClocks } from './customer-clocks.ts';
import { endClocks, reachClocks, recordClocks } from './end-clocks.ts';
import { stageClocks } from './stage-clocks.ts';

/** Every clock that this case has had or has, as `now` sees it; those of earlier rounds are in the story. */
export const clocksOfCase = (row: Case, now: Instant): CaseClock[] =>
  [
    ...recordClocks(row),
    ...customerClocks(row),
    ...stageClocks(row),
    ...reachClocks(row),
    ...endClocks(row),
  ].map((clock) => ({
    ...clock,
    state: stateOf(clock, now),
  }));

/** Those still running: nothing runs once a case is in the archive. */
export const runningClocks = (row: Case, now: Instant): CaseClock[] =>
  isArchived(row) ? [] : clocksOfCase(row, now).filter(({ stoppedAt }) => stoppedAt === undefined);

/** The one that is due first. */
export const nextDue = (row: Case, now: Instant): CaseClock | undefined =>
  runningClocks(row, now).reduce<CaseClock | undefined>(
    (first, clock) => (first && first.dueAt <= clock.dueAt ? first : clock),
    undefined,
  );

function stateOf(
  { startedAt, dueAt, stoppedAt, otherChannel }: ClockDraft,
  now: Instant,
): CaseClock['state'] {
  if (stoppedAt !== undefined) return stoppedAt <= dueAt && !otherChannel ? 'met' : 'missed';
  if (now > dueAt) return 'breached';
  return (now - startedAt) * 4 >= (dueAt - startedAt) * 3 ? 'lastQuarter' : 'onTrack';
}
