import { utilityProcess } from 'electron';
import { openLogFile } from '../log/log-file.ts';
import type { ApiChild } from './api-host.ts';

/** Starts the API's process with a clean environment: nothing the person's shell holds decides which database it opens. */
export function forkApi(apiProcess: string, logPath: string): ApiChild {
  const append = openLogFile(logPath);
  const child = utilityProcess.fork(apiProcess, [], {
    serviceName: 'Shiftdesk API',
    stdio: 'pipe',
    env: apiEnvironment(process.env),
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => append(chunk.toString('utf8')));
  }
  return {
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    post: (order) => child.postMessage(order),
    // Electron's own kill asks politely; this is for when asking did not help.
    kill: () => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
}

const passedOn = [
  'PATH',
  'HOME',
  'TZ',
  'LANG',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'APPDATA',
  'LOCALAPPDATA',
];

function apiEnvironment(variables: NodeJS.ProcessEnv): Record<string, string> {
  const kept = passedOn.flatMap((name) => (variables[name] ? [[name, variables[name]]] : []));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production' };
}
