import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { builtApp } from './built-app.ts';
import { freePort } from './free-port.ts';
import { freshFolder } from './fresh-folder.ts';

/**
 * A central API in a process of its own, as a team would run it: the built bundle, its own embedded database in its own
 * folder, reachable at one address from start to end.
 */
export class CentralApi {
  readonly dataDir = freshFolder('api');
  readonly #port: number;
  readonly #demo: boolean;
  readonly #timed: boolean;
  #ahead = 0;
  #process: ChildProcess | undefined;
  #output = '';

  private constructor(port: number, demo: boolean, timed: boolean) {
    this.#port = port;
    this.#demo = demo;
    this.#timed = timed;
  }

  /**
   * With `demo` it has the demo's people and past in it, and its city lives. With `timed` its time of day can be moved.
   * `startsAt`: when it is there that the test begins, UTC ms; now unless told.
   */
  static async start({ demo = false, timed = false, startsAt = 0 } = {}): Promise<CentralApi> {
    const api = new CentralApi(await freePort(), demo, timed);
    await api.start({ ahead: startsAt && startsAt - Date.now() });
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What it has printed since the last start. */
  get output(): string {
    return this.#output;
  }

  /**
   * Starts it, or starts it again, and waits until it answers. `ahead`: its time of day is later than this machine's, ms.
   * `env`: what else it is told.
   */
  async start({ ahead = 0, env = {} }: { ahead?: number; env?: Record<string, string> } = {}): Promise<void> {
    this.#ahead = ahead;
    this.#output = '';
    const later = `let ahead=${ahead};const now=Date.now;Date.now=()=>now()+ahead;`;
    const moved = this.#timed
      ? "process.on('message',(ms)=>{ahead+=ms;process.send(ahead)});process.channel.unref();"
      : '';
    const clock = ahead || this.#timed ? ['--import', `data:text/javascript,${later}${moved}`] : [];
    const child = spawn(process.execPath, [...clock, '--enable-source-maps', builtApp.api], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(this.#port),
        DATABASE_URL: '',
        SHIFTDESK_DATA_DIR: this.dataDir,
        SHIFTDESK_CUSTOMER_DIR: builtApp.customerPages,
        SHIFTDESK_DEMO: this.#demo ? '1' : '0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe', ...(this.#timed ? (['ipc'] as const) : [])],
    });
    this.#process = child;
    const log = createWriteStream(join(this.dataDir, 'api-output.log'), { flags: 'a' });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
        log.write(chunk);
      });
    try {
      await expect.poll(() => this.#health(child), { timeout: 60_000 }).toBe('ok');
    } catch (error) {
      // Nobody else has it yet, so nobody else could end it.
      await this.kill();
      throw error;
    }
  }

  /** What time it is there. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Its time of day moves on by so much, ms. */
  async pass(ms: number): Promise<void> {
    this.#ahead += ms;
    const moved = new Promise((resolve) => this.#process?.once('message', resolve));
    this.#process?.send(ms);
    await moved;
  }

  /** As a crash ends it: nothing gets to finish. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  async #health(child: ChildProcess): Promise<string> {
    if (child.exitCode !== null) throw new Error(`the API ended (${child.exitCode}):\n${this.#output}`);
    const answer = await fetch(`${this.url}/health`).catch(() => undefined);
    return answer?.ok ? 'ok' : 'not yet';
  }
}
