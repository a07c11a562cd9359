import { useMemo } from 'react';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { useView } from '../../../data/index.ts';
import type { AnyFigure } from '../figures/figure-text.ts';
import type { OpenFigure } from '../figures/open-figure.ts';
import { useFigures, useFiguresNow, useInQueues, useLegs, usePeople } from '../use-lead.ts';
import type { Sources } from './row-lines.ts';

/** A figure as it stands now, and where its rows are looked up: as many as it says. */
export function useOpened(
  queue: Queue,
  { figure: name, period }: OpenFigure,
  variant: ServiceLevelVariant,
): { figure: AnyFigure; sources: Sources } {
  const ofNow = useFiguresNow(queue);
  const ofPeriod = useFigures(queue, period, variant);
  const figure =
    name === 'waiting' || name === 'longestWait' || name === 'availableAgents' ? ofNow[name] : ofPeriod[name];
  return { figure, sources: useSources(queue) };
}

function useSources(queue: Queue): Sources {
  const legs = useLegs(queue.id);
  const waiting = useInQueues();
  const people = usePeople();
  const interactions = useView((rows) => rows.all('interaction'));
  const customers = useMemo(
    () => new Map(interactions.map(({ id, customerName }) => [id, customerName])),
    [interactions],
  );
  return useMemo(
    () => ({
      queue,
      legs: new Map(legs.map((leg) => [leg.id, leg])),
      waiting: new Map(waiting.map((row) => [row.id, row])),
      people: new Map(people.map((person) => [person.id, person])),
      customers,
    }),
    [queue, legs, waiting, people, customers],
  );
}
