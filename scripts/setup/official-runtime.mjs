import dns from 'node:dns/promises';
import net from 'node:net';
import { inRoot } from '../terminal/root.mjs';
import { runNode } from '../terminal/run.mjs';
import { clearPlace } from './runtime-place.mjs';

const lookTimeMs = 2_000;
const downloadTimeMs = 15 * 60_000;

/** Can Electron's release server be reached? A blocked network may swallow packets, so the look is short. */
export async function releaseServerAnswers() {
  const reached = dns.lookup('github.com').then(
    ({ address }) =>
      new Promise((resolve) => {
        const socket = net.connect({ host: address, port: 443, timeout: lookTimeMs });
        const end = (/** @type {boolean} */ result) => {
          socket.destroy();
          resolve(result);
        };
        socket.once('connect', () => end(true));
        socket.once('error', () => end(false));
        socket.once('timeout', () => end(false));
      }),
    () => false,
  );
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, lookTimeMs, false);
  });
  const result = await Promise.race([reached, late]);
  clearTimeout(timer);
  return result === true;
}

/**
 * Runs the electron package's own installer, which downloads from the release server or ELECTRON_MIRROR and
 * checks the file against the checksums the package carries.
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function downloadOfficialRuntime() {
  const packageFolder = inRoot('node_modules', 'electron');
  clearPlace(packageFolder);
  const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '' };
  const { code } = await runNode(`${packageFolder}/install.js`, [], { env, timeoutMs: downloadTimeMs });
  if (code !== 0) clearPlace(packageFolder);
  return code === 0;
}
