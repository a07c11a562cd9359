import { useMemo } from 'react';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Leg } from '../../../domain/interaction/leg.ts';
import { type QueueFigures, queueFigures } from '../../../domain/metrics/queue-figures.ts';
import { type ServiceLevelVariant, serviceLevelVariants } from '../../../domain/metrics/service-level.ts';
import { lastMinutes, today, type Window } from '../../../domain/metrics/window.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { type Instant, SECOND } from '../../../domain/time.ts';
import { type Order, useDraft, useNow, useSession, useView } from '../../data/index.ts';

/** Waits run by the second; windows, over many more rows, move on this often. */
export const WINDOW_STEP = 10 * SECOND;

/** The stretch of time a figure is about. A half hour is named by where it begins and ends. */
export type Period = 'today' | 'lastHalfHour' | Window;

export const windowOf = (period: Period, now: Instant): Window =>
  period === 'today' ? today(now) : period === 'lastHalfHour' ? lastMinutes(now, 30) : period;

/** The queues the signed-in person leads, in the order of their row. */
export function useLedQueues(): Queue[] {
  const { person } = useSession();
  const key = person.queueIds.join(' ');
  return useView((rows) => person.queueIds.flatMap((id) => rows.get('queue', id) ?? []), [key]);
}

export const useLegs = (queueId: string): Leg[] =>
  useView((rows) => rows.first('leg', 'queueId', queueId, newestFirst), [queueId]);

/** The rows behind a figure are read from the latest back. */
const newestFirst: Order<Leg> = { name: 'newestFirst', compare: (a, b) => b.enteredAt - a.enteredAt };

export const usePeople = (): Person[] => useView((rows) => rows.all('person'));

/** Everybody in a queue, whichever it is. */
export const useInQueues = (): Interaction[] =>
  useView((rows) => [
    ...rows.where('interaction', 'state', 'queued'),
    ...rows.where('interaction', 'state', 'offered'),
  ]);

const noLegs: readonly Leg[] = [];

/** Who waits and who is free, to the second. */
export function useFiguresNow(
  queue: Queue,
): Pick<QueueFigures, 'waiting' | 'longestWait' | 'availableAgents'> {
  const now = useNow();
  const interactions = useInQueues();
  const people = usePeople();
  return queueFigures(noLegs, interactions, people, queue, { ...today(now), now });
}

/** The figures of a period. */
export function useFigures(queue: Queue, period: Period, variant: ServiceLevelVariant): QueueFigures {
  const now = useNow(WINDOW_STEP);
  const legs = useLegs(queue.id);
  return useMemo(
    () => queueFigures(legs, [], [], queue, { ...windowOf(period, now), now, variant }),
    [legs, queue, period, now, variant],
  );
}

/** How abandons are counted in service levels; a person's choice that stays. */
export function useVariant(): [ServiceLevelVariant, (variant: ServiceLevelVariant) => void] {
  const [kept, keep] = useDraft<string>('lead.variant', 'B');
  return [serviceLevelVariants.find((variant) => variant === kept) ?? 'B', keep];
}
