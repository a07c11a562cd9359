import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Desktop } from './desktop.ts';

declare global {
  /** The clock a test has put into this process. */
  var testClock: { jump(ms: number): void; pass(ms: number, lasting: number): Promise<void> } | undefined;
}

/**
 * Runs inside a process of the workstation: its time of day, and the timers set from now on, go by a clock that can be made
 * to run. Nothing in the program knows of it.
 */
function putClock(): void {
  if (globalThis.testClock) return;
  const realNow = Date.now.bind(Date);
  const [set, clear] = [setTimeout.bind(globalThis), clearTimeout.bind(globalThis)];
  let [base, from, pace] = [realNow(), realNow(), 1];
  const now = () => Math.round(base + (realNow() - from) * pace);
  const waiting = new Map<number, { due: number; task: () => void; real: unknown }>();
  // Far from the real ones, which may still be cleared.
  let lastId = 1e9;
  const arm = (id: number) => {
    const timer = waiting.get(id);
    if (!timer) return;
    clear(timer.real as number);
    const fire = () => {
      waiting.delete(id);
      timer.task();
    };
    timer.real = set(fire, Math.max(0, (timer.due - now()) / pace));
  };
  const runFrom = (start: number, speed: number) => {
    [base, from, pace] = [start, realNow(), speed];
    for (const id of waiting.keys()) arm(id);
  };
  Date.now = now;
  globalThis.setTimeout = ((task: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    lastId += 1;
    waiting.set(lastId, { due: now() + ms, task: () => task(...args), real: undefined });
    arm(lastId);
    return lastId;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    clear((waiting.get(id)?.real ?? id) as number);
    waiting.delete(id);
  }) as typeof clearTimeout;
  globalThis.testClock = {
    jump: (ms) => runFrom(now() + ms, 1),
    pass: async (ms, lasting) => {
      const until = now() + ms + lasting;
      runFrom(now(), (ms + lasting) / lasting);
      await new Promise((resolve) => set(() => resolve(undefined), lasting));
      runFrom(until, 1);
    },
  };
}

/**
 * Lets hours go by on a workstation in seconds. The desk, which keeps and sends, lives through all of them with every timer
 * it sets; for its windows and the main process the time of day moves on. It reaches the desk, a shared worker, over the
 * debugging port that Playwright starts Electron with.
 */
export class RunningClock {
  readonly #desktop: Desktop;
  readonly #desk: DebuggedWorker;

  private constructor(desktop: Desktop, desk: DebuggedWorker) {
    this.#desktop = desktop;
    this.#desk = desk;
  }

  /** Timers that are set from now on go by it. */
  static async on(desktop: Desktop): Promise<RunningClock> {
    const desk = await DebuggedWorker.of(desktop);
    await desk.run(`(${putClock})()`);
    await desktop.page.evaluate(putClock);
    // The main process has timers of another kind; only its time of day moves.
    await desktop.app.evaluate(() => {
      const realNow = Date.now.bind(Date);
      let ahead = 0;
      Date.now = () => realNow() + ahead;
      globalThis.testClock = {
        jump: (ms) => {
          ahead += ms;
        },
        pass: async () => {},
      };
    });
    return new RunningClock(desktop, desk);
  }

  /** `ms` more than really do go by in `lasting` ms. */
  async pass(ms: number, lasting: number): Promise<void> {
    await this.#desk.run(`testClock.pass(${ms}, ${lasting})`);
    await this.#desktop.page.evaluate((by) => globalThis.testClock?.jump(by), ms);
    await this.#desktop.app.evaluate((_, by) => globalThis.testClock?.jump(by), ms);
  }

  /** How far the desk's clock is ahead of this machine's, ms. */
  async ahead(): Promise<number> {
    return Number(await this.#desk.run('Date.now()')) - Date.now();
  }

  /** What was started anew since the time of day was moved takes it over: `ahead` of this machine's, ms. */
  async catchUp(ahead: number): Promise<void> {
    const behind = `${ahead} - (Date.now() - ${Date.now()})`;
    await this.#desk.run(`testClock.jump(${behind})`);
    const jump = ([by, now]: number[]) => globalThis.testClock?.jump((by ?? 0) - (Date.now() - (now ?? 0)));
    await this.#desktop.page.evaluate(jump, [ahead, Date.now()]);
    await this.#desktop.app.evaluate(
      (_, [by, now]) => globalThis.testClock?.jump((by ?? 0) - (Date.now() - (now ?? 0))),
      [ahead, Date.now()],
    );
  }

  close(): void {
    this.#desk.close();
  }
}

/** The desk of a running workstation, as a debugger sees it. */
class DebuggedWorker {
  readonly #socket: WebSocket;
  #session: string | undefined;
  #n = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static async of({ dataDir }: Desktop): Promise<DebuggedWorker> {
    const [port, path] = readFileSync(join(dataDir, 'profile', 'DevToolsActivePort'), 'utf8').split('\n');
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const worker = new DebuggedWorker(socket);
    const { targetInfos } = await worker.#ask<{ targetInfos: { targetId: string; type: string }[] }>(
      'Target.getTargets',
    );
    const desk = targetInfos.find(({ type }) => type === 'shared_worker');
    if (!desk) throw new Error('this workstation has no desk');
    const { targetId } = desk;
    const attached = await worker.#ask<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    worker.#session = attached.sessionId;
    return worker;
  }

  /** What the expression comes to, once it is settled. */
  async run(expression: string): Promise<unknown> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.#ask<{
      result: { value?: unknown };
      exceptionDetails?: { text: string };
    }>('Runtime.evaluate', params);
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  close(): void {
    this.#socket.close();
  }

  #ask<R>(method: string, params: object = {}): Promise<R> {
    this.#n += 1;
    const id = this.#n;
    const session = this.#session && { sessionId: this.#session };
    return new Promise((resolve, reject) => {
      const heard = (data: Buffer) => {
        const answer = JSON.parse(data.toString());
        if (answer.id !== id) return;
        this.#socket.off('message', heard);
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result);
      };
      this.#socket.on('message', heard);
      this.#socket.send(JSON.stringify({ id, method, params, ...session }));
    });
  }
}
