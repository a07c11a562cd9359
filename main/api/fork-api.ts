import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { openLogFile } from '../log/log-file.ts';
import type { ApiChild } from './api-host.ts';

/** Starts the API's process with a clean environment: nothing the person's shell holds decides which database it opens. */
export function forkApi(logPath: string): ApiChild {
  const append = openLogFile(logPath);
  const child = utilityProcess.fork(join(import.meta.dirname, 'api-process.js'), [], {
    serviceName: 'Shiftdesk API',
    stdio: 'pipe',
    env: apiEnvironment(process.env),
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => append(chunk.toString('utf8')));
  }
  return child;
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
