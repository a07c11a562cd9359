import type { Interaction } from '../interaction/interaction.ts';
import { type RateFigure, share } from '../metrics/figure.ts';
import { isIn, type Window } from '../metrics/window.ts';
import type { Queue } from '../queue/queue.ts';
import { clocksOf, isRunning, type SlaClock } from '../sla/clocks.ts';
import type { Instant } from '../time.ts';

/** The rule of the first answer in a chat within 30 seconds. */
const RULE = 'C-023';

/** Somebody who has had no answer from a person yet, with the clock that runs for it. */
export interface FirstAnswerDue {
  interaction: Interaction;
  clock: SlaClock;
}

/** How the first answers of a queue stand to their rule (C-023); the automatic and the human one are kept apart. */
export interface FirstAnswers {
  /** In time over those that are decided: answered, or not answered and too late by now. */
  human: RateFigure;
  auto: RateFigure;
  /** Whoever still waits for a person, the most pressing first. */
  due: FirstAnswerDue[];
}

/** First answers of `queue` to what arrived in `window`. Interactions of other queues and imported ones are left out. */
export function firstAnswersOf(
  interactions: readonly Interaction[],
  queue: Queue,
  window: Window,
  now: Instant,
): FirstAnswers {
  const own = interactions.filter(
    ({ queueId, source, arrivedAt }) =>
      queueId === queue.id && source === 'live' && isIn(window, arrivedAt) && arrivedAt <= now,
  );
  const rows = own.map((interaction) => {
    const clocks = clocksOf(interaction, queue, now).filter(({ clauseId }) => clauseId === RULE);
    const clock = (id: SlaClock['id']) => clocks.find((one) => one.id === id);
    return {
      id: interaction.id,
      interaction,
      human: clock('firstAnswerHuman'),
      auto: clock('firstAnswerAuto'),
    };
  });
  const inTime = (of: 'human' | 'auto') =>
    share(
      'interaction',
      rows.filter((row) => isDecided(row[of])),
      (row) => row[of]?.state === 'met',
    );
  const due = rows.flatMap(({ interaction, human }) =>
    human && isRunning(human) && human.state !== 'paused' ? [{ interaction, clock: human }] : [],
  );
  return { human: inTime('human'), auto: inTime('auto'), due: due.sort(byDue) };
}

const isDecided = (clock: SlaClock | undefined): boolean =>
  clock !== undefined && (clock.state === 'met' || clock.state === 'missed' || clock.state === 'breached');

const byDue = (a: FirstAnswerDue, b: FirstAnswerDue): number => a.clock.dueAt - b.clock.dueAt;
