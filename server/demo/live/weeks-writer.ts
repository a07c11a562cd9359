import { setTimeout as pause } from 'node:timers/promises';
import { dayOf } from '../../../domain/calendar/site-time.ts';
import { lastWeek } from '../../../domain/pack/gather.ts';
import type { AppParts } from '../../app-parts.ts';
import { countMonths } from '../../jobs/count-months.ts';
import { preparePack } from '../../jobs/prepare-packs.ts';
import { prepareRuleReview } from '../../jobs/prepare-rule-reviews.ts';
import { demoCentre, demoColleagues, demoQueues } from '../data/demo-centre.ts';
import { demoActions } from '../data/demo-improvement.ts';
import { demoRequests } from '../data/demo-requests.ts';
import { callsOfDay } from '../data/past-weeks.ts';

const DAYS = 56;
/** Whoever works in the demo comes first: between two days the centre has its breath back. */
const BREATH_MS = 400;
const LOOKS = 300;

/** Writes the weeks behind the demo while it is already lived in, the latest day first. */
export class WeeksWriter {
  readonly #parts: Pick<AppParts, 'centre' | 'log'>;
  readonly #seed: number;
  readonly #stopped = new AbortController();
  #written: Promise<void> = Promise.resolve();

  constructor(parts: Pick<AppParts, 'centre' | 'log'>, seed: number) {
    this.#parts = parts;
    this.#seed = seed;
  }

  start(): void {
    const { log } = this.#parts;
    this.#written = this.#write().catch((error) => {
      if (!this.#stopped.signal.aborted)
        log.error({ err: error }, 'the weeks behind the demo were not written');
    });
  }

  /** Resolves when nothing more is written. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#written;
  }

  async #write(): Promise<void> {
    const { centre } = this.#parts;
    const { signal } = this.#stopped;
    const today = dayOf(centre.clock.now());
    for (let ago = 1; ago <= DAYS; ago += 1) {
      await pause(BREATH_MS, undefined, { signal });
      await centre.appendHistory(callsOfDay(this.#seed, demoQueues, demoColleagues, today - ago));
    }
    await centre.appendHistory(demoActions(demoCentre(centre.clock.now()), centre.clock.now()));
    await centre.appendHistory(await demoRequests(centre));
    // Both wait until the weeks are counted.
    for (let look = 0; look < LOOKS && !(await preparePack(centre)); look += 1)
      await pause(5 * BREATH_MS, undefined, { signal });
    await preparePack(centre, lastWeek(today));
    await prepareRuleReview(centre);
    // The month before has closed with them: a lead finds one to sign.
    await countMonths(centre);
  }
}
