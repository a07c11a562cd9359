import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bench, Case } from './frame.ts';
import { writeBareWindow } from './window/bare-window.ts';
import { memoryOf, processTree } from './window/process-tree.ts';
import { freshFolder, type Started, startElectron } from './window/spawn-electron.ts';
import { startWarmApi } from './window/warm-api.ts';

const ROUNDS = 5;
const BARE = 'bare window: page shown';
const BARE_MEMORY = 'bare window: memory, shared pages divided';

const seeBare = (page: Page) => page.getByRole('heading', { name: 'Ready' }).waitFor();
const seeDoor = (page: Page) => page.getByRole('button', { name: /李雯/ }).waitFor({ timeout: 120_000 });
const seeQueues = (page: Page) => page.getByText('General enquiries').first().waitFor({ timeout: 120_000 });
const enter = (page: Page) => page.getByRole('button', { name: /李雯/ }).click();

/** Samples by case, in the order the cases were first seen. */
class Samples {
  readonly #cases = new Map<string, { unit: string; ratioTo?: string; samples: number[] }>();

  add(name: string, unit: string, value: number, ratioTo?: string): void {
    const known = this.#cases.get(name) ?? { unit, ratioTo, samples: [] };
    known.samples.push(value);
    this.#cases.set(name, known);
  }

  cases(): Case[] {
    return [...this.#cases].map(([name, rest]) => ({ name, ...rest }));
  }
}

const pss = ({ pid }: Started): number => memoryOf(processTree(pid)).pss;

async function bareRound(samples: Samples): Promise<void> {
  const folder = freshFolder();
  const bare = await startElectron(
    writeBareWindow(folder.path),
    [`--user-data-dir=${folder.path}/profile`],
    {},
  );
  await seeBare(bare.page);
  samples.add(BARE, 'ms', bare.elapsed());
  samples.add(BARE_MEMORY, 'MB', pss(bare));
  await bare.close();
  folder.remove();
}

const workstation = (dataDir: string, env: Record<string, string>) =>
  startElectron(resolve('.'), [], {
    SHIFTDESK_DATA_DIR: dataDir,
    SHIFTDESK_LOCALE: 'en',
    SHIFTDESK_DEMO: '1',
    ...env,
  });

/** A first start on a new profile with a central API, and a second one where the person is still signed in. */
async function centralRound(samples: Samples, apiUrl: string): Promise<void> {
  const folder = freshFolder();
  const first = await workstation(folder.path, { SHIFTDESK_API_URL: apiUrl });
  await seeDoor(first.page);
  samples.add('new profile: sign-in shown', 'ms', first.elapsed(), BARE);
  await enter(first.page);
  await seeQueues(first.page);
  samples.add('new profile: signed in, queues shown', 'ms', first.elapsed(), BARE);
  samples.add('workstation: memory, shared pages divided', 'MB', pss(first), BARE_MEMORY);
  await first.close();
  const second = await workstation(folder.path, { SHIFTDESK_API_URL: apiUrl });
  await seeQueues(second.page);
  samples.add('second start: queues shown', 'ms', second.elapsed(), BARE);
  await second.close();
  folder.remove();
}

/** Everything on this machine, from an empty data folder: the embedded database is made and the demo put into it. */
async function embeddedRound(samples: Samples): Promise<void> {
  const folder = freshFolder();
  const first = await workstation(folder.path, { SHIFTDESK_API_URL: '' });
  await seeDoor(first.page);
  samples.add('embedded API from nothing: sign-in shown', 'ms', first.elapsed(), BARE);
  await first.close();
  const second = await workstation(folder.path, { SHIFTDESK_API_URL: '' });
  await seeDoor(second.page);
  samples.add('embedded API again: sign-in shown', 'ms', second.elapsed(), BARE);
  samples.add('with embedded API: memory, shared pages divided', 'MB', pss(second), BARE_MEMORY);
  await second.close();
  folder.remove();
}

/** Start to a usable queue, and memory, held against a window with nothing in it; the cases take turns. */
export const bench: Bench = {
  needsWorkstation: true,
  async run() {
    const samples = new Samples();
    const api = await startWarmApi();
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        await bareRound(samples);
        await centralRound(samples, api.url);
        await embeddedRound(samples);
      }
    } finally {
      await api.stop();
    }
    return samples.cases();
  },
};
