import { spawn } from 'node:child_process';
import { PlainError } from '../terminal/progress.mjs';

/** @param {NodeJS.ProcessEnv} [env] */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Starts a virtual display and waits until it accepts windows.
 * @returns {Promise<{ display: string, stop: () => void }>} `display` is the value for DISPLAY
 */
export function startVirtualDisplay() {
  // Xvfb chooses a free number itself and writes it to descriptor 3 once it is ready.
  const args = ['-displayfd', '3', '-screen', '0', '1680x1050x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  const stop = () => server.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    let complaints = '';
    server.stderr?.on('data', (chunk) => {
      complaints += chunk;
    });
    server.once('error', (error) => reject(new PlainError(`Xvfb could not be started: ${error.message}`)));
    server.once('exit', (code) => reject(new PlainError(`Xvfb ended at once (${code}).\n${complaints}`)));
    server.stdio[3]?.once('data', (number) => resolve({ display: `:${String(number).trim()}`, stop }));
  });
}
