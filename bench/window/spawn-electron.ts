import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';

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
 * Starts Electron on an app folder and looks at its first window. Every case is started and watched in this one way, so
 * that what the watching costs is the same for all.
 */
export async function startElectron(
  app: string,
  args: string[],
  env: Record<string, string>,
): Promise<Started> {
  const startedAt = performance.now();
  const running = await _electron.launch({
    executablePath: electron(),
    args: ['--disable-gpu', ...args, app],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  return {
    pid: running.process().pid ?? 0,
    page: await running.firstWindow(),
    elapsed: () => performance.now() - startedAt,
    close: () => running.close(),
  };
}
