import type { Interaction } from '../interaction/interaction.ts';
import { isOpen } from '../interaction/interaction.ts';
import type { Queue } from '../queue/queue.ts';
import type { Instant } from '../time.ts';
import { isSameAlert, type RaisedAlert, type SlaAlert } from './alert.ts';
import { clocksOf, isRunning, type SlaClock } from './clocks.ts';
import { dueOf } from './counting.ts';
import { policiesOf } from './default-policies.ts';
import { alertsOf } from './grade.ts';
import { gradeOf } from './service-promise.ts';

const USUAL: readonly number[] = [75, 100];

/**
 * What somebody must be told about this interaction now and has not been told yet: of each clock the highest share of
 * its time that is used up (C-018). A clock that stands still alerts nobody.
 */
export function alertsDue(row: Interaction, queue: Queue, now: Instant): SlaAlert[] {
  if (!isOpen(row) || row.source !== 'live') return [];
  const raised = row.alerts ?? [];
  return clocksOf(row, queue, now).flatMap((clock) => {
    const percent = percentReached(clock, row, queue, now);
    if (percent === undefined) return [];
    const known = raised.some(
      (alert) => isSameAlert(alert, { ...clock, percent: alert.percent }) && alert.percent >= percent,
    );
    const { id, policyId, clauseId, startedAt, dueAt } = clock;
    return known ? [] : [{ clock: id, policyId, clauseId, startedAt, dueAt, percent }];
  });
}

function percentReached(clock: SlaClock, row: Interaction, queue: Queue, now: Instant): number | undefined {
  if (!isRunning(clock) || clock.state === 'paused') return undefined;
  const own = policiesOf(queue).find(({ id }) => id === clock.policyId)?.alerts ?? USUAL;
  const grade = gradeOf(row, queue);
  const reached = [...own, ...(grade ? alertsOf[grade] : [])].filter((percent) =>
    isReached(clock, queue, now, percent),
  );
  return reached.length ? Math.max(...reached) : undefined;
}

/** The whole time is used up only when it is over: at the due instant itself the promise can still be kept. */
function isReached(clock: SlaClock, queue: Queue, now: Instant, percent: number): boolean {
  if (percent === 100) return now > clock.dueAt;
  const at = dueOf(clock, queue.hours, percent / 100);
  return at !== undefined && now >= at;
}

/** Alerts that still say something to this person: the clock runs on, and they have not put it aside. */
export function openAlerts(row: Interaction, queue: Queue, personId: string, now: Instant): RaisedAlert[] {
  const running = clocksOf(row, queue, now).filter(isRunning);
  const raised = (row.alerts ?? []).filter((alert) =>
    running.some((clock) => clock.policyId === alert.policyId && clock.startedAt === alert.startedAt),
  );
  return raised.filter(
    (alert) =>
      !alert.notedBy.includes(personId) &&
      !raised.some((other) => other.clock === alert.clock && other.percent > alert.percent),
  );
}
