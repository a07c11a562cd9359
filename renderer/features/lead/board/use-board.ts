import { useMemo } from 'react';
import { count } from '../../../../domain/metrics/figure.ts';
import { type QueueFigures, queueFigures } from '../../../../domain/metrics/queue-figures.ts';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import { today } from '../../../../domain/metrics/window.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { callbacksDue, complaintsOf } from '../../../../domain/wallboard/board-counts.ts';
import { firstAnswersOf } from '../../../../domain/wallboard/first-answers.ts';
import { occupiedNow } from '../../../../domain/wallboard/occupied-now.ts';
import { pressingClocks, pressingCount } from '../../../../domain/wallboard/pressing-clocks.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useLegs, usePeople, WINDOW_STEP } from '../use-lead.ts';

/** Everything a queue's card on the wallboard says; the day's figures besides what stands at this second. */
export function useBoard(queue: Queue, variant: ServiceLevelVariant) {
  const now = useNow();
  // Over all of a day's rows, so counted again when a row changes and every few seconds, not every one.
  const step = useNow(WINDOW_STEP);
  const legs = useLegs(queue.id);
  const people = usePeople();
  const interactions = useView((rows) => rows.where('interaction', 'queueId', queue.id), [queue.id]);
  const open = useView((rows) => OPEN.flatMap((state) => rows.where('interaction', 'state', state)));
  const promised = useView((rows) => rows.where('callback', 'state', 'open'));
  const day = useMemo(() => today(step), [step]);
  const ofDay = useMemo<QueueFigures>(
    () => queueFigures(legs, [], [], queue, { ...day, now: step, variant }),
    [legs, queue, day, step, variant],
  );
  const firstAnswers = useMemo(
    () => firstAnswersOf(interactions, queue, day, step),
    [interactions, queue, day, step],
  );
  const complaints = useMemo(() => complaintsOf(interactions, queue.id, day), [interactions, queue.id, day]);
  const { waiting, longestWait } = queueFigures([], open, [], queue, { ...day, now, variant });
  const clocks = pressingClocks(open, queue, now);
  return {
    ...ofDay,
    waiting,
    longestWait,
    firstAnswers,
    complaints,
    occupied: occupiedNow(people, open, queue.id),
    clocks,
    clocksSoon: pressingCount(clocks.soon),
    clocksOver: pressingCount(clocks.over),
    firstAnswersDue: count(
      'interaction',
      firstAnswers.due.map(({ interaction }) => interaction),
    ),
    callbacks: callbacksDue(promised, queue.id, step),
  };
}

const OPEN = ['queued', 'offered', 'connected', 'held', 'wrapUp'] as const;
