import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freshFolder } from './spawn-electron.ts';

const PORT = 7_611;
const PATIENCE = 60_000;

/** A demo centre's API in a process of its own, up before anything is measured. */
export async function startWarmApi(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = freshFolder();
  const url = `http://127.0.0.1:${PORT}`;
  const child = spawn(process.execPath, [resolve('out/server/main.js')], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      HOST: '127.0.0.1',
      PORT: String(PORT),
      SHIFTDESK_DATA_DIR: folder.path,
      SHIFTDESK_DEMO: '1',
    },
    stdio: 'ignore',
  });
  const ended = new Promise((done) => child.once('exit', done));
  const until = performance.now() + PATIENCE;
  while (!(await answers(url))) {
    if (performance.now() > until) throw new Error(`the API at ${url} did not come up`);
    await pause(100);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    folder.remove();
  };
  return { url, stop };
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
