import type { Clock } from '../../sync/engine/ports.ts';

/** The one place of the page that reads the machine's clock and sets timers for the engine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
