import type { Port } from './channel.ts';
import { DESK_LOCK } from './desk-lock.ts';

/** The desk of this machine; started when no other window has. `died` is told when it has gone. */
export function connectToDesk(died: () => void): Port {
  const worker = new SharedWorker(new URL('./desk-worker.ts', import.meta.url), {
    type: 'module',
    name: 'desk',
  });
  // The desk holds the lock before it says its first word; who asks after that gets it when the desk has died.
  worker.port.addEventListener(
    'message',
    () => void navigator.locks.request(DESK_LOCK, { mode: 'shared' }, died),
    { once: true },
  );
  return worker.port;
}
