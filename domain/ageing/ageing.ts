import { type Case, isArchived } from '../case/case.ts';
import { type Interaction, isOpen } from '../interaction/interaction.ts';
import { DAY, type Instant } from '../time.ts';

/** P-AGE: open so long without anything that one of us did for it is too long (C-030). */
export const IDLE_AFTER = DAY;

/** Something open that nobody of ours has touched for a day, and since when. */
export type Idle =
  | { of: 'interaction'; row: Interaction; since: Instant }
  | { of: 'case'; row: Case; since: Instant };

/** What is open and without an action of ours for a day, the longest first. What somebody does takes it off the list. */
export function idleMatters(
  interactions: readonly Interaction[],
  cases: readonly Case[],
  now: Instant,
): Idle[] {
  const idle: Idle[] = [
    ...interactions
      .filter((row) => isOpen(row) && row.source === 'live')
      .map((row) => ({ of: 'interaction' as const, row, since: row.actedAt ?? waitsSince(row) })),
    ...cases
      .filter((row) => !isArchived(row))
      .map((row) => ({ of: 'case' as const, row, since: lastStepAt(row) })),
  ];
  return idle.filter(({ since }) => now - since >= IDLE_AFTER).sort((a, b) => a.since - b.since);
}

/** What was left off hours waits from the opening on. */
const waitsSince = ({ waitsFrom, arrivedAt }: Interaction): Instant => Math.max(waitsFrom ?? 0, arrivedAt);

/** What the customer and the clock do is no step of ours. */
const theirs = ['received', 'seen', 'rated', 'reminded', 'knocked', 'delivered', 'undelivered'];

const lastStepAt = ({ log, receivedAt }: Case): Instant =>
  log.findLast(({ step }) => !theirs.includes(step))?.at ?? receivedAt;
