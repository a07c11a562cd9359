import '../../../renderer/data/no-eval.ts';
import { benchRows, CALLBACKS, QUEUES } from '../rows.ts';
import type { Contestant } from './contestant.ts';
import { ours } from './ours.ts';
import { pouch } from './pouch.ts';
import { rawPages } from './raw-pages.ts';
import { rawRows } from './raw-rows.ts';
import { rxdb } from './rxdb.ts';

const contestants: Record<string, (name: string) => Promise<Contestant>> = {
  ours,
  pouch,
  rawPages,
  rawRows,
  rxdb,
};

const PASSES = 10;
const CHANGES = 40;
const name = 'bench';
const kept: { contestant?: Contestant } = {};

/** Milliseconds `work` took. */
async function took(work: () => Promise<unknown> | unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const make = (who: string): Promise<Contestant> => {
  const maker = contestants[who];
  if (!maker) throw new Error(`nobody is called ${who}`);
  return maker(name);
};

const current = (): Contestant => {
  if (!kept.contestant) throw new Error('nobody is open');
  return kept.contestant;
};

/** The bench's steps; each says how many milliseconds it took. */
const steps = {
  async bulk(who: string, count: number) {
    const rows = benchRows(count);
    const contestant = await make(who);
    return [await took(() => contestant.bulk(rows))];
  },

  /** From an open page to the first list in hand. */
  async open(who: string) {
    return [
      await took(async () => {
        kept.contestant = await make(who);
        await kept.contestant.open();
      }),
    ];
  },

  /** What is not needed for the first list. */
  rest: async () => [await took(() => current().rest?.())],
  firstSync: async () => [await took(() => current().firstSync())],
  rested: async () => [await took(() => current().rested())],

  /** Of one query, over every queue once: a single one can be shorter than the clock's step. */
  async top50() {
    const times: number[] = [];
    for (let i = 0; i < PASSES; i += 1) {
      let found = 0;
      const all = await took(async () => {
        for (const queueId of QUEUES) found += (await current().top50(queueId)).length;
      });
      if (found === 0) throw new Error('nobody is waiting');
      times.push(all / QUEUES.length);
    }
    return times;
  },

  async mutate() {
    const times: number[] = [];
    for (let i = 0; i < CALLBACKS; i += 1)
      times.push(await took(() => current().mutate(`callback-${String(i).padStart(7, '0')}`)));
    return times;
  },

  push: async () => [await took(() => current().pushAll())],
  catchUp: async () => [await took(() => current().catchUp())],

  async live() {
    let hear: (queueId: string) => void = () => {};
    const close = await current().openLists((queueId) => hear(queueId));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const times: number[] = [];
    for (let i = 0; i < CHANGES; i += 1) {
      const queueId = QUEUES[i % QUEUES.length] ?? '';
      const first = (await current().top50(queueId))[0];
      if (!first) throw new Error(`${queueId} has nobody waiting`);
      const shown = new Promise<void>((resolve) => {
        hear = (whose) => whose === queueId && resolve();
      });
      times.push(await took(() => Promise.all([shown, current().change(first.id)]).then(() => shown)));
    }
    close();
    return times;
  },
};

export type Step = keyof typeof steps;

declare global {
  interface Window {
    bench: typeof steps;
  }
}
window.bench = steps;
