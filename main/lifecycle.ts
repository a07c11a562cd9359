import { app } from 'electron';
import { errorText, type Log } from './log/log.ts';
import type { MainWindow } from './window/main-window.ts';

/**
 * What opening again, closing and quitting mean. On Windows and macOS closing only hides, so that reminders still come;
 * on Linux, where a tray cannot be counted on, it quits, and what fell due meanwhile comes at the next start.
 * `stop` lets everything that runs end in order before the program does.
 */
export function followAppEvents(main: MainWindow, log: Log, stop: () => Promise<void>): void {
  const { window, bringForward } = main;
  let quitting = false;
  let stopped = false;
  app.on('second-instance', bringForward);
  app.on('activate', bringForward);
  app.on('before-quit', () => {
    quitting = true;
  });
  window.on('close', (event) => {
    if (quitting || process.platform === 'linux') return;
    event.preventDefault();
    window.hide();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    stop()
      .catch((error) => log.error('stop.failed', { reason: errorText(error) }))
      .finally(() => {
        stopped = true;
        // Electron ignores a request to quit that is made while it still handles the prevented one.
        setImmediate(() => app.quit());
      });
  });
}
