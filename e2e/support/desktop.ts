import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ShiftdeskBridge } from '../../contract/ipc/bridge.ts';
import { builtApp } from './built-app.ts';
import { freshFolder } from './fresh-folder.ts';

declare global {
  interface Window {
    shiftdesk: ShiftdeskBridge;
  }
}

export interface DesktopOptions {
  apiUrl?: string;
  /** Of an earlier window, to go on where it stopped; a new one otherwise. */
  dataDir?: string;
  locale?: 'zh-CN' | 'en';
  env?: Record<string, string>;
  /** What this machine's browser is told besides. */
  args?: readonly string[];
}

/** A workstation window with a data folder of its own, as it stands on one person's desk. */
export class Desktop {
  readonly #options: DesktopOptions;
  readonly dataDir: string;
  #app: ElectronApplication | undefined;
  #page: Page | undefined;

  constructor(options: DesktopOptions) {
    this.#options = options;
    this.dataDir = options.dataDir ?? freshFolder('desktop');
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('This workstation is not running');
    return this.#app;
  }

  get page(): Page {
    if (!this.#page) throw new Error('This workstation is not running');
    return this.#page;
  }

  /** Starts it; on the same folder as before when it was closed. */
  async open(): Promise<this> {
    const { apiUrl, locale = 'en', env, args = [] } = this.#options;
    this.#app = await _electron.launch({
      args: ['--disable-gpu', ...args, builtApp.workstation],
      env: {
        ...(process.env as Record<string, string>),
        SHIFTDESK_DATA_DIR: this.dataDir,
        SHIFTDESK_API_URL: apiUrl ?? '',
        SHIFTDESK_LOCALE: locale,
        SHIFTDESK_DEMO: '1',
        ...env,
      },
    });
    this.#page = await this.#app.firstWindow();
    await this.#page.waitForFunction(() => 'shiftdesk' in window);
    return this;
  }

  /** As a person ends it. */
  async close(): Promise<void> {
    const app = this.#app;
    this.#app = undefined;
    this.#page = undefined;
    await app?.close();
  }

  /** As a power cut ends it: every process of it at once, and nothing gets to finish. */
  async kill(): Promise<void> {
    const main = this.app.process();
    const exit = new Promise((resolve) => main.once('exit', resolve));
    // It was started as the head of a process group of its own.
    process.kill(-(main.pid ?? Number.NaN), 'SIGKILL');
    await exit;
    this.#app = undefined;
    this.#page = undefined;
  }

  async restart(): Promise<this> {
    await this.close();
    return this.open();
  }
}
