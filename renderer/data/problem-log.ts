import type { ShiftdeskBridge } from '../../contract/ipc/bridge.ts';
import type { LogReport } from '../../contract/ipc/log-report.ts';

let way: Pick<ShiftdeskBridge, 'call'> | undefined;

/** Says which bridge leads to the main process's log from here. */
export function reportThrough(bridge: Pick<ShiftdeskBridge, 'call'>): void {
  way = bridge;
}

/**
 * Tells the main process's log that something went wrong. Messages of our own errors carry no personal data; the text
 * of a screen or a row must never be put in one.
 */
export function report(source: string, error: unknown, level: LogReport['level'] = 'error'): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const entry: LogReport = {
    level,
    source,
    message: `${name}: ${message}`.slice(0, 2_000),
    stack: stack?.slice(0, 8_000),
  };
  // The log is the last resort; there is nobody left to tell when it fails.
  way?.call('log.report', entry).catch(() => {});
}
