import type { CentralApi } from './central-api.ts';
import type { Desktop } from './desktop.ts';
import { RunningClock } from './running-clock.ts';

const DAY = 86_400_000;
const TEN_IN_SHANGHAI = 2 * 3_600_000;
/** How long the desk takes for whatever goes by, ms. */
const LASTING = 150;

/** One time of day for the centre and for one workstation, which goes on when a test says so. */
export class PassingTime {
  readonly #api: CentralApi;
  readonly #desktop: Desktop;
  #clock: RunningClock;
  #ahead = 0;

  private constructor(api: CentralApi, desktop: Desktop, clock: RunningClock) {
    this.#api = api;
    this.#desktop = desktop;
    this.#clock = clock;
  }

  /** Begins at ten in the morning, whenever the test is run: at night nobody is called. */
  static async fromTen(api: CentralApi, desktop: Desktop): Promise<PassingTime> {
    const time = new PassingTime(api, desktop, await RunningClock.on(desktop));
    await time.pass(DAY - ((Date.now() - TEN_IN_SHANGHAI) % DAY));
    return time;
  }

  now(): number {
    return Date.now() + this.#ahead;
  }

  async pass(ms: number): Promise<void> {
    this.#ahead += ms;
    await this.#api.pass(ms);
    await this.#clock.pass(ms, LASTING);
  }

  /**
   * Lets go of the workstation while its page or the whole of it begins anew: a debugger would hold on to the desk that
   * was. `again` follows.
   */
  letGo(): void {
    this.#clock.close();
  }

  /** What has begun anew has this time of day too. */
  async again(): Promise<void> {
    this.#clock = await RunningClock.on(this.#desktop);
    await this.#clock.catchUp(this.#ahead);
  }

  close(): void {
    this.#clock.close();
  }
}
