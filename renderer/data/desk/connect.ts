import { systemClock } from '../clock.ts';
import type { Port } from './channel.ts';
import { DESK_LOCK } from './desk-lock.ts';

/** A desk that says nothing for this long has died on its way up. */
const FIRST_WORD_MS = 10_000;
const RETRY_MS = 250;

/**
 * The desk of this machine; started when no other window has. `died` is told once, when it has gone: it ends with the
 * process it lives in, and whenever the browser loses its network process.
 */
export function connectToDesk(died: () => void): Port {
  const worker = new SharedWorker(new URL('./desk-worker.ts', import.meta.url), {
    type: 'module',
    name: 'desk',
  });
  const { port } = worker;
  let over = false;
  const gone = () => {
    if (over) return;
    over = true;
    patient();
    // The browser may still be clearing away; asking at once would find the dying one.
    systemClock.after(RETRY_MS, died);
  };
  const patient = systemClock.after(FIRST_WORD_MS, gone);
  worker.addEventListener('error', gone);
  port.addEventListener('close', gone);
  // The desk holds the lock before it says its first word; who asks after that gets it when the desk has died.
  port.addEventListener(
    'message',
    () => {
      patient();
      void navigator.locks.request(DESK_LOCK, { mode: 'shared' }, gone);
    },
    { once: true },
  );
  return port;
}
