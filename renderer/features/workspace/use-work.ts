import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { mattersOf, offersTo, waitingFor } from '../../../domain/interaction/matters.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { useNow, useSession, useView } from '../../data/index.ts';

/** The queues this person serves, in the order of their row. */
export function useQueues(): Queue[] {
  const { person } = useSession();
  const key = person.queueIds.join(' ');
  return useView((rows) => person.queueIds.flatMap((id) => rows.get('queue', id) ?? []), [key]);
}

/** My open work, in an order that stays. */
export function useMatters(): Interaction[] {
  const { person } = useSession();
  return useView(
    (rows) => mattersOf(rows.where('interaction', 'inHandsOf', person.id), person.id),
    [person.id],
  );
}

/** What is being asked of me, soonest to run out first. */
export function useOffers(): Interaction[] {
  const { person } = useSession();
  return useView((rows) => offersTo(rows.where('interaction', 'state', 'offered'), person.id), [person.id]);
}

/** Everything that is in a queue, whoever is being asked. */
export function useInQueues(): Interaction[] {
  return useView((rows) => [
    ...rows.where('interaction', 'state', 'queued'),
    ...rows.where('interaction', 'state', 'offered'),
  ]);
}

/** Who waits in my queues, in the order they are served. */
export function useWaiting(): Interaction[] {
  const { person } = useSession();
  const now = useNow();
  const queues = useView((rows) => rows.all('queue'));
  return waitingFor(useInQueues(), queues, person, now);
}
