import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs programs until the first one ends; then ends the others.
 * @param {{ command: string, args: string[], env?: NodeJS.ProcessEnv }[]} programs
 * @returns {Promise<number>} exit code of the one that ended first; 0 when it was ended because the person asked
 */
export async function runInForeground(programs) {
  const children = programs.map(({ command, args, env }) =>
    spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' }),
  );
  let asked = false;
  const tell = (/** @type {NodeJS.Signals} */ signal) => {
    for (const child of children) child.kill(signal);
  };
  const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    // A terminal gives Ctrl-C to the programs itself; a second helping would mean "at once" to them.
    const heardAlready = signal === 'SIGINT' && process.stdin.isTTY && !asked;
    asked = true;
    if (!heardAlready) tell(signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  const ends = children.map(
    (child) =>
      /** @type {Promise<number>} */ (
        new Promise((resolve) => {
          child.once('error', (error) => {
            console.error(error.message);
            resolve(127);
          });
          child.once('exit', (code) => resolve(code ?? (asked ? 0 : 1)));
        })
      ),
  );
  const first = await Promise.race(ends);
  tell('SIGTERM');
  await Promise.all(ends);
  for (const signal of signals) process.off(signal, onSignal);
  return first;
}
