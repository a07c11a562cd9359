import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';

/** One started Electron, with a connection to its page. */
export interface Started {
  pid: number;
  page: Page;
  /** Milliseconds since just before it was spawned. */
  elapsed(): number;
  close(): Promise<void>;
}

const electron = (): string => {
  const executable = process.env.SHIFTDESK_ELECTRON;
  if (!executable)
    throw new Error('SHIFTDESK_ELECTRON does not name an Electron; run this through npm run bench');
  return executable;
};

/** A profile that nobody has used, and the way to take it away again. */
export function freshFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'shiftdesk-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Starts Electron on an app folder as a person's click would, with the port that lets us look at its page. Every case
 * is started and watched in this one way, so that what the watching costs is the same for all. (The launcher made for
 * tests holds Electron back until it is connected, and without that it may wait for a window for ever.)
 */
export async function startElectron(
  app: string,
  args: string[],
  env: Record<string, string>,
): Promise<Started> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const startedAt = performance.now();
  const child = spawn(electron(), [...root, '--disable-gpu', '--remote-debugging-port=0', ...args, app], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await endpointOf(child));
  const page = await firstPage(browser);
  return {
    pid: child.pid ?? 0,
    page,
    elapsed: () => performance.now() - startedAt,
    close: () => close(child, browser),
  };
}

function endpointOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('Electron was started without its error output');
  const lines = createInterface({ input: child.stderr });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`Electron ended (${code}) before its page could be seen`)));
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (!context) throw new Error('Electron has no browser context');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}

/** Its own way of ending, so that the profile is left as a person leaves it. */
async function close(child: ChildProcess, browser: Browser): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await browser.close();
  child.kill('SIGTERM');
  await ended;
}
