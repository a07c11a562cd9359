import { app } from 'electron';
import { errorText, type Log } from './log/log.ts';
import type { NativeWindow, NativeWindows } from './window/workstation-window.ts';

/**
 * What opening again, closing and quitting mean. Of several windows each just closes; closing the last one on Windows
 * and macOS only hides it, so that reminders still come;
 * on Linux, where a tray cannot be counted on, it quits, and what fell due meanwhile comes at the next start.
 * `stop` lets everything that runs end in order before the program does.
 */
export function followAppEvents(windows: NativeWindows, log: Log, stop: () => Promise<void>): void {
  let quitting = false;
  let stopped = false;
  app.on('second-instance', windows.bringForward);
  app.on('activate', windows.bringForward);
  app.on('before-quit', () => {
    quitting = true;
  });
  const hideTheLast = ({ window }: NativeWindow) =>
    window.on('close', (event) => {
      if (quitting || process.platform === 'linux' || windows.all().length > 1) return;
      event.preventDefault();
      window.hide();
    });
  for (const window of windows.all()) hideTheLast(window);
  windows.onOpened(hideTheLast);
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
