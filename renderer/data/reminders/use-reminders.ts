import { useEffect } from 'react';
import { bridge } from '../bridge.ts';
import { useWorkplace } from '../workplace.ts';
import { bridgeReminders, type ReminderPorts } from './reminder-bridge.ts';

/** Held by the one window that speaks for all about reminders; when it closes, another takes over. */
const SPEAKER_LOCK = 'shiftdesk.reminders';

/** Keeps the system's reminders equal to the person's promises. `describe` must keep its identity. */
export function useReminders(describe: ReminderPorts['describe']): void {
  const { engine, live, personId } = useWorkplace();
  useEffect(() => {
    const waiting = new AbortController();
    let stop: (() => void) | undefined;
    const speak = () =>
      new Promise<void>((release) => {
        const stopBridge = bridgeReminders({ engine, live, bridge, personId, describe });
        stop = () => {
          stopBridge();
          release();
        };
      });
    navigator.locks.request(SPEAKER_LOCK, { signal: waiting.signal }, speak).catch(() => {});
    return () => {
      waiting.abort();
      stop?.();
    };
  }, [engine, live, personId, describe]);
}
