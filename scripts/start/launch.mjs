import { spawn } from 'node:child_process';
import readline from 'node:readline';
import { PlainError } from '../terminal/progress.mjs';
import { root } from '../terminal/root.mjs';

const readyMark = 'shiftdesk:ready ';
const failedMark = 'shiftdesk:apiFailed ';
const stopPatienceMs = 15_000;
const keptLines = 40;

/** Chromium writes its own troubles (no D-Bus, no GPU) in this form; they say nothing about our app. */
const chromiumNoise = /^\[\d+:\d+\/\d+\.\d+:(ERROR|WARNING|INFO|VERBOSE\d+):/;

/**
 * @typedef {{ customerUrl: string, apiUrl: string }} Addresses
 *
 * @typedef {object} Workstation
 * @property {Promise<Addresses>} ready rejects when the app ends, or says that its API failed, before it is ready
 * @property {Promise<number>} ended the exit code
 * @property {() => Promise<number>} stop asks the app to quit and waits; ends it by force when it does not
 */

/**
 * Starts the workstation and listens for its word that it is ready.
 * @param {string} executable
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: (line: string) => void, patienceMs?: number }} [options]
 * @returns {Workstation}
 */
export function launchWorkstation(
  executable,
  args,
  { env = {}, show = console.log, patienceMs = 120_000 } = {},
) {
  const child = spawn(executable, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {string[]} */
  const lastLines = [];
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      lastLines.push(error.message);
      resolve(127);
    });
    child.once('close', (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
  /** @type {Promise<Addresses>} */
  const ready = new Promise((resolve, reject) => {
    const give = (/** @type {string} */ why) =>
      reject(new PlainError([why, ...lastLines.map((line) => `  ${line}`)].join('\n')));
    const late = setTimeout(
      () => give(`The workstation did not become ready within ${patienceMs / 1000} s.`),
      patienceMs,
    );
    const hear = (/** @type {string} */ line) => {
      if (line.startsWith(readyMark)) {
        clearTimeout(late);
        resolve(JSON.parse(line.slice(readyMark.length)));
        return;
      }
      if (line.startsWith(failedMark)) {
        clearTimeout(late);
        give(`The central API could not start: ${JSON.parse(line.slice(failedMark.length)).message}`);
        return;
      }
      if (chromiumNoise.test(line)) return;
      lastLines.push(line);
      lastLines.splice(0, lastLines.length - keptLines);
      show(line);
    };
    readline.createInterface({ input: child.stdout }).on('line', hear);
    readline.createInterface({ input: child.stderr }).on('line', hear);
    void ended.then((code) => {
      clearTimeout(late);
      give(`The workstation ended before it was ready (exit code ${code}).`);
    });
  });
  ready.catch(() => {}); // whoever awaits it is told; nobody has to
  const stop = () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
    return ended.finally(() => clearTimeout(force));
  };
  return { ready, ended, stop };
}

/** Chromium refuses to run as root with its sandbox on. */
export function sandboxArguments(uid = process.getuid?.()) {
  return uid === 0 ? ['--no-sandbox'] : [];
}
