import { openingOn } from '../calendar/opening-hours.ts';
import { dayOf, startOfDay } from '../calendar/site-time.ts';
import type { Leg } from '../interaction/leg.ts';
import type { Queue } from '../queue/queue.ts';
import { type Duration, type Instant, MINUTE } from '../time.ts';
import { type CountFigure, count } from './figure.ts';
import { isAbandoned, isAnswered, isOffered } from './leg-outcome.ts';
import { isIn, type Window } from './window.ts';

const HALF_HOUR: Duration = 30 * MINUTE;

/** What became of the legs that entered in one half hour: `answered` and `abandoned` are among the `arrived`. */
export interface HalfHour extends Window {
  arrived: CountFigure;
  answered: CountFigure;
  abandoned: CountFigure;
}

/**
 * Today's half hours of one queue, from opening time (or the first leg before it) to the one that is running. They sum
 * to today's offered, answered and abandoned. Legs of other queues may be given.
 */
export function halfHoursOf(legs: readonly Leg[], queue: Queue, now: Instant): HalfHour[] {
  const day = startOfDay(dayOf(now));
  const offered = legs.filter(
    (leg) => leg.queueId === queue.id && leg.enteredAt >= day && leg.enteredAt <= now && isOffered(leg),
  );
  const opens = openingOn(queue.hours, dayOf(now))?.from ?? now;
  const first = offered.reduce((earliest, leg) => Math.min(earliest, leg.enteredAt), Math.min(opens, now));
  const windows = halfHoursFrom(day + Math.floor((first - day) / HALF_HOUR) * HALF_HOUR, now);
  return windows.map((window) => {
    const own = offered.filter((leg) => isIn(window, leg.enteredAt));
    return {
      ...window,
      arrived: count('leg', own),
      answered: count('leg', own.filter(isAnswered)),
      abandoned: count('leg', own.filter(isAbandoned)),
    };
  });
}

function halfHoursFrom(start: Instant, now: Instant): Window[] {
  const windows: Window[] = [];
  for (let from = start; from <= now; from += HALF_HOUR) windows.push({ from, to: from + HALF_HOUR });
  return windows;
}
