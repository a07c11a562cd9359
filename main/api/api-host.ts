import type { ApiState } from '../../contract/ipc/bootstrap.ts';
import { MINUTE, SECOND } from '../../domain/time.ts';
import type { Clock } from '../clock.ts';
import { errorText, type Log } from '../log/log.ts';
import { type FirstAdmin, newsSchema, type Order, type StartOptions } from './messages.ts';
import { restartDelay } from './restart-delay.ts';

/** The API's process as seen from here. */
export interface ApiChild {
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number) => void): void;
  post(order: Order): void;
  /** Ends it at once. */
  kill(): void;
}

export interface ApiHostPorts {
  fork(): ApiChild;
  options: StartOptions;
  clock: Clock;
  log: Log;
  onState(state: ApiState): void;
  onFirstAdmin(admin: FirstAdmin): void;
}

export interface ApiHost {
  state(): ApiState;
  /** Lets the API finish what it does and close its database; ends it by force after 5 s. */
  stop(): Promise<void>;
}

/** A process that has run this long was healthy: the next failure counts as the first. */
const HEALTHY = MINUTE;
const STOP_WITHIN = 5 * SECOND;

/** Runs the embedded API in a process of its own and starts it again, ever more patiently, when it dies. */
export function startApiHost(ports: ApiHostPorts): ApiHost {
  let state: ApiState = { state: 'starting' };
  let child: ApiChild | undefined;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let onStopped: (() => void) | undefined;

  const change = (next: ApiState) => {
    state = next;
    ports.onState(next);
  };
  const launch = () => {
    const startedAt = ports.clock.now();
    try {
      child = ports.fork();
      follow(child, startedAt);
      child.post({ type: 'start', options: ports.options });
    } catch (error) {
      retryLater(errorText(error), startedAt);
    }
  };
  const follow = (current: ApiChild, startedAt: number) => {
    let reason: string | undefined;
    current.onMessage((message) => {
      const news = newsSchema.safeParse(message);
      if (!news.success) return;
      if (news.data.type === 'ready') {
        if (news.data.firstAdmin) ports.onFirstAdmin(news.data.firstAdmin);
        return change({ state: 'ready' });
      }
      reason = news.data.message;
      current.kill();
    });
    current.onExit((code) => {
      child = undefined;
      if (onStopped) return onStopped();
      retryLater(reason ?? `the API's process ended with code ${code}`, startedAt);
    });
  };
  const retryLater = (message: string, startedAt: number) => {
    failures = ports.clock.now() - startedAt > HEALTHY ? 1 : failures + 1;
    const delay = restartDelay(failures);
    ports.log.error('api.ended', { message, failures, delay });
    change({ state: 'failed', message: message.slice(0, 2_000) });
    timer = setTimeout(relaunch, delay);
  };
  const relaunch = () => {
    change({ state: 'starting' });
    launch();
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      clearTimeout(timer);
      onStopped = resolve;
      if (!child) return resolve();
      setTimeout(() => child?.kill(), STOP_WITHIN).unref();
      child.post({ type: 'stop' });
    });

  launch();
  return { state: () => state, stop };
}
