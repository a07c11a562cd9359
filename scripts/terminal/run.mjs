import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {boolean} [quiet] collect the output instead of showing it
 * @property {boolean} [shell]
 * @property {number} [timeoutMs] the child is stopped after this long
 *
 * @typedef {object} RunResult
 * @property {number} code exit code; 127 when the program could not be started
 * @property {string} output standard output and standard error in the order they came; empty unless quiet
 * @property {string} stdout
 */

/**
 * Runs a program to its end; never throws for a failing program.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = {}, quiet = false, shell = false, timeoutMs } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      timeout: timeoutMs,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    let stdout = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n`, stdout }));
    child.on('close', (code, signal) => {
      const note = signal ? `\n(stopped by ${signal})\n` : '';
      resolve({ code: code ?? 1, output: output + note, stdout });
    });
  });
}

/**
 * Runs a JavaScript file with this same Node, which works alike on every platform.
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options);
}

/**
 * Runs npm: the very one that started this script where there is one.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runNode(npm, args, options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Is there a program of this name on the PATH?
 * @param {string} command
 */
export async function hasCommand(command) {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  return (await run(finder, [command], { quiet: true })).code === 0;
}
