import { join } from 'node:path';
import { app } from 'electron';
import { systemClock } from './clock.ts';
import { codePaths } from './code-paths.ts';
import { prepareDataPaths } from './data/data-paths.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { errorText, openLog } from './log/log.ts';
import { cutTornLogs } from './profile/torn-logs.ts';
import { registerPageScheme } from './security/app-protocol.ts';
import { startWorkstation } from './workstation.ts';

// Must happen before the app is ready.
registerPageScheme();
// Answers of the API name customers, and the browser's cache would keep them unsealed. The page itself is on disk anyway.
app.commandLine.appendSwitch('disable-http-cache');
// Windows shows notifications only for a program it knows by the id of its installer.
if (process.platform === 'win32') app.setAppUserModelId('org.shiftdesk.workstation');

try {
  begin(readEnvironment(process.env, app.isPackaged));
} catch (error) {
  fail(error);
}

function begin(env: Environment): void {
  const paths = prepareDataPaths(env.dataDir ?? join(app.getPath('appData'), app.name));
  // The lock below belongs to this folder: one workstation per data folder, several side by side with several.
  app.setPath('userData', paths.profile);
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(
      'Shiftdesk is already running on this data folder; its window has been brought forward.\n',
    );
    app.exit(0);
    return;
  }
  const code = codePaths(import.meta.dirname, app.getAppPath());
  const log = openLog(join(paths.logs, 'main.log'), systemClock);
  for (const torn of cutTornLogs(paths.profile)) log.warn('profile.tornLog', { ...torn });
  process.on('uncaughtExceptionMonitor', (error) => log.error('main.uncaught', { reason: errorText(error) }));
  app
    .whenReady()
    .then(() => startWorkstation({ env, paths, code, log, clock: systemClock }))
    .catch(fail);
}

function fail(error: unknown): void {
  process.stderr.write(`Shiftdesk could not start: ${errorText(error)}\n`);
  app.exit(1);
}
