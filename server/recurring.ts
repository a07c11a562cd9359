import type { Logger } from './http/log.ts';

/** Work that goes on beside requests. */
export interface Recurring {
  /** Wants a run now; one that is asked for during a run follows it. */
  ask(): void;
  /** No further runs; resolves when the present one has ended. */
  stop(): Promise<void>;
}

/** Runs `task` every `ms` and whenever asked, never twice at once. A run that fails is logged; the next one tries again. */
export function recurring(name: string, ms: number, log: Logger, task: () => Promise<unknown>): Recurring {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        await task();
      } catch (error) {
        log.error({ err: error, task: name }, 'recurring work failed');
      }
    } while (again && !stopped);
    running = undefined;
  };
  const ask = (): void => {
    if (stopped) return;
    if (running) again = true;
    else running = run();
  };
  const timer = setInterval(ask, ms);
  return {
    ask,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
