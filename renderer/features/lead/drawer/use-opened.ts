import { useMemo } from 'react';
import type { Callback } from '../../../../domain/callback/callback.ts';
import type { QueueFigures } from '../../../../domain/metrics/queue-figures.ts';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { type PressingClock, pressingIdOf } from '../../../../domain/wallboard/pressing-clocks.ts';
import { useView } from '../../../data/index.ts';
import { useBoard } from '../board/use-board.ts';
import type { BoardFigureName, FigureName } from '../figures/figure-names.ts';
import type { AnyFigure } from '../figures/figure-text.ts';
import type { OpenFigure } from '../figures/open-figure.ts';
import { useFigures, useFiguresNow, useLegs, usePeople } from '../use-lead.ts';
import type { Sources } from './row-lines.ts';

/** A figure as it stands now, and where its rows are looked up: as many as it says. */
export function useOpened(
  queue: Queue,
  { figure: name, period }: OpenFigure,
  variant: ServiceLevelVariant,
): { figure: AnyFigure; sources: Sources } {
  // Of this moment only: what it says of a period, it says of no legs at all.
  const { waiting, longestWait, availableAgents } = useFiguresNow(queue);
  const ofPeriod = useFigures(queue, period, variant);
  const board = useBoard(queue, variant);
  const figure = figureNamed(name, { ...ofPeriod, waiting, longestWait, availableAgents }, board);
  return { figure, sources: useSources(queue, [...board.clocks.soon, ...board.clocks.over]) };
}

type Board = ReturnType<typeof useBoard>;

function figureNamed(name: FigureName, figures: QueueFigures, board: Board): AnyFigure {
  const { firstAnswers, callbacks, complaints } = board;
  const ofBoard: Record<BoardFigureName, AnyFigure> = {
    occupied: board.occupied,
    firstAnswerHuman: firstAnswers.human,
    firstAnswerAuto: firstAnswers.auto,
    firstAnswersDue: board.firstAnswersDue,
    clocksSoon: board.clocksSoon,
    clocksOver: board.clocksOver,
    callbacksToday: callbacks.today,
    callbacksOverdue: callbacks.overdue,
    complaintsToday: complaints.arrived,
    complaintsOpen: complaints.open,
  };
  return name in ofBoard ? ofBoard[name as BoardFigureName] : figures[name as keyof QueueFigures];
}

function useSources(queue: Queue, pressing: readonly PressingClock[]): Sources {
  const legs = useLegs(queue.id);
  const callbacks: Callback[] = useView((rows) => rows.where('callback', 'state', 'open'));
  const people = usePeople();
  const interactions = useView((rows) => rows.all('interaction'));
  return useMemo(
    () => ({
      queue,
      legs: new Map(legs.map((leg) => [leg.id, leg])),
      interactions: new Map(interactions.map((row) => [row.id, row])),
      people: new Map(people.map((person) => [person.id, person])),
      callbacks: new Map(callbacks.map((callback) => [callback.id, callback])),
      clocks: new Map(pressing.map((clock) => [pressingIdOf(clock), clock])),
    }),
    [queue, legs, interactions, people, callbacks, pressing],
  );
}
