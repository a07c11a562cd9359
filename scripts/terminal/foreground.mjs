import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs programs until the first one ends, passing Ctrl-C on; then ends the others.
 * @param {{ command: string, args: string[], env?: NodeJS.ProcessEnv }[]} programs
 * @returns {Promise<number>} exit code of the one that ended first; 0 when the person asked for the end
 */
export async function runInForeground(programs) {
  const children = programs.map(({ command, args, env }) =>
    spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' }),
  );
  let asked = false;
  const endAll = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  const onSignal = () => {
    asked = true;
    endAll();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  const ends = children.map(
    (child) =>
      /** @type {Promise<number>} */ (
        new Promise((resolve) => {
          child.once('error', (error) => {
            console.error(error.message);
            resolve(127);
          });
          child.once('exit', (code) => resolve(code ?? 1));
        })
      ),
  );
  const first = await Promise.race(ends);
  endAll();
  await Promise.all(ends);
  return asked ? 0 : first;
}
