import type { Page } from '@playwright/test';
import { freshFolder, startElectron } from '../window/spawn-electron.ts';
import type { Step } from './page/main.ts';
import type { BenchServer } from './server.ts';

export const contestants = ['rawRows', 'rawPages', 'ours', 'rxdb', 'pouch'] as const;
export type Who = (typeof contestants)[number];

/** What one contestant needed for each step, in ms; heaps in MB. */
export type Sample = Partial<Record<Step | 'start' | 'heap' | 'heapEmpty', number[]>>;

interface Setting {
  app: string;
  url: string;
  server: BenchServer;
}

const LONG = 600_000;

/** One contestant from an empty disk through a day's work to the next morning, each time in a fresh profile. */
export async function sample(setting: Setting, who: Who, count: number): Promise<Sample> {
  const { server } = setting;
  const result: Sample = {};
  server.reset(count);
  await inWindow(setting, undefined, async (page) => {
    result.bulk = await step(page, 'bulk', who, count);
  });
  const profile = freshFolder();
  try {
    await inWindow(setting, profile.path, async (page) => {
      result.heapEmpty = [await heapMb(page)];
      await step(page, 'open', who);
      for (const name of ['firstSync', 'rested', ...(who === 'rawPages' ? [] : work)] as const) {
        if (name === 'catchUp') server.central.day();
        result[name] = await step(page, name);
      }
    });
    await inWindow(setting, profile.path, async (page) => {
      result.start = await step(page, 'open', who);
      if (who === 'ours') await page.evaluate(() => window.bench.rest());
      result.heap = [await heapMb(page)];
    });
  } finally {
    profile.remove();
  }
  return result;
}

const work = ['top50', 'mutate', 'push', 'catchUp', 'live', 'rested'] as const;

function step(page: Page, name: Step, who = '', count = 0): Promise<number[]> {
  return page.evaluate(([name, who, count]) => window.bench[name](who, count), [name, who, count] as const);
}

async function inWindow(
  { app, url }: Setting,
  profile: string | undefined,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const own = profile === undefined ? freshFolder() : undefined;
  const started = await startElectron(app, [], { BENCH_PROFILE: profile ?? own?.path ?? '', BENCH_URL: url });
  started.page.setDefaultTimeout(LONG);
  try {
    await started.page.waitForFunction(() => 'bench' in window, undefined, { timeout: 30_000 });
    await use(started.page);
  } finally {
    await started.close();
    own?.remove();
  }
}

/** What the page holds once everything nobody needs has been thrown away, buffers outside the heap included. */
async function heapMb(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const usage = await devtools.send('Runtime.getHeapUsage');
  const { usedSize, backingStorageSize = 0 } = usage as { usedSize: number; backingStorageSize?: number };
  await devtools.detach();
  return (usedSize + backingStorageSize) / 2 ** 20;
}
