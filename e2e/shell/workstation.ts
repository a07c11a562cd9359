import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ShiftdeskBridge } from '../../contract/ipc/bridge.ts';

declare global {
  interface Window {
    shiftdesk: ShiftdeskBridge;
  }
}

/** The built workstation; another build of it can be named to look at that one. */
const APP = resolve(process.env.SHIFTDESK_E2E_APP ?? join(import.meta.dirname, '../..'));

/** Nobody listens here: for the shell, the API is down unless a test says otherwise. */
export const NO_API = 'http://127.0.0.1:9';

export const freshDataDir = () => mkdtempSync(join(tmpdir(), 'shiftdesk-shell-'));

export interface Workstation {
  app: ElectronApplication;
  page: Page;
}

/** Starts the workstation on a data folder and waits until its page can use the bridge. */
export async function openWorkstation(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<Workstation> {
  const app = await _electron.launch({
    args: ['--disable-gpu', APP],
    env: {
      ...(process.env as Record<string, string>),
      SHIFTDESK_DATA_DIR: dataDir,
      SHIFTDESK_API_URL: NO_API,
      SHIFTDESK_LOCALE: 'en',
      SHIFTDESK_DEMO: '0',
      ...env,
    },
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'shiftdesk' in window);
  return { app, page };
}

/** Runs one test's body in a workstation of its own, which is closed whatever happens. */
export async function inWorkstation<T>(
  dataDir: string,
  env: Record<string, string>,
  body: (workstation: Workstation) => Promise<T>,
): Promise<T> {
  const workstation = await openWorkstation(dataDir, env);
  try {
    return await body(workstation);
  } finally {
    await workstation.app.close();
  }
}
