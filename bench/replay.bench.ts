import { rmSync } from 'node:fs';
import { STRETCH_LENGTH } from '../domain/recording/recording.ts';
import { HOUR } from '../domain/time.ts';
import { QualityPage } from '../e2e/pages/quality-page.ts';
import { SignInPage } from '../e2e/pages/sign-in-page.ts';
import { WorkspacePage } from '../e2e/pages/workspace-page.ts';
import { Desktop } from '../e2e/support/desktop.ts';
import type { Bench } from './frame.ts';
import { CUSTOMER, eightHours, LENGTH } from './replay/eight-hours.ts';
import { KeptFiles } from './replay/kept-files.ts';
import { seekAndSee } from './replay/seek.ts';
import { CentreServer } from './workspace/centre-server.ts';
import { pressAndSee } from './workspace/stopwatch.ts';

const ROUNDS = Number(process.env.SHIFTDESK_BENCH_ROUNDS ?? 9);
const KEYS = 40;
const SEEKS = Number(process.env.SHIFTDESK_BENCH_SEEKS ?? 60);
const KILOBYTE = 1_024;

/** Places all over the bar, none near the one before: the golden ratio spreads them. */
const places = Array.from({ length: SEEKS }, (_, n) => 0.02 + 0.96 * (((n + 1) * 0.618_034) % 1));

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

async function typed(workspace: WorkspacePage, customer: string, recorded: boolean): Promise<number[]> {
  const { page } = workspace;
  const { composer } = await workspace.open(customer);
  const mark = recorded ? 'Screen is recorded' : 'Recorded in another window';
  await page.getByRole('img', { name: mark }).waitFor();
  await composer.fill('');
  await composer.focus();
  // What opening a matter has begun is over; nobody types in the frame in which they open it.
  await page.waitForTimeout(1_500);
  const samples: number[] = [];
  for (let length = 1; length <= KEYS; length += 1)
    samples.push(await pressAndSee(page, 'a', { kind: 'text', length }));
  return samples;
}

/**
 * What recording costs whoever types, how much of it an hour is, and how fast any moment of eight hours is found again;
 * in a real window, with what was recorded in it.
 */
export const bench: Bench = {
  needsWorkstation: true,
  async run() {
    const files = new KeptFiles();
    const server = new CentreServer(0, files);
    const desktop = new Desktop({ apiUrl: await server.start() });
    try {
      await desktop.open();
      const { page } = desktop;
      page.setDefaultTimeout(60_000);
      await new SignInPage(page).signIn('me', 'a password of the bench');
      const workspace = new WorkspacePage(page);
      await workspace.online();
      // Whoever holds the name of a matter records it: this one nobody does.
      await page.evaluate(() => {
        void navigator.locks.request('recording/matter-01', () => new Promise(() => {}));
      });
      const without: number[][] = [];
      const recorded: number[][] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const plain = await typed(workspace, 'Customer 01', false);
        const kept = await typed(workspace, 'Customer 00', true);
        // The first round warms up and is not counted.
        if (round === 0) continue;
        without.push(plain);
        recorded.push(kept);
        process.stderr.write(
          `round ${round} of ${ROUNDS}: ${quantile(plain, 0.5).toFixed(1)} ${quantile(kept, 0.5).toFixed(1)}\n`,
        );
      }
      // A minute of answering at a person's pace, and a moment to think, in which it is cut.
      const { composer } = await workspace.open('Customer 00');
      for (const end = Date.now() + STRETCH_LENGTH; Date.now() < end; await composer.fill(''))
        await composer.pressSequentially('Let me look at that for you. ', { delay: 120 });
      await page.waitForTimeout(5_000);
      await workspace.open('Customer 02');
      const minutes = () =>
        [...files.announced.values()].filter(
          ({ kind, hash, from, to }) =>
            kind === 'screen' && to - from >= STRETCH_LENGTH && files.files.has(hash),
        );
      for (let i = 0; i < 60 && minutes().length === 0; i += 1) await page.waitForTimeout(500);
      const hourly = minutes().map(({ size, from, to }) => (size * HOUR) / Math.max(1, to - from) / KILOBYTE);

      server.change((central, at) => eightHours(central, files, Date.now() - 9 * HOUR, at));
      await workspace.goTo('Quality');
      const quality = new QualityPage(page);
      await quality.search.fill(CUSTOMER);
      await quality.row(CUSTOMER).waitFor();
      const opened = performance.now();
      const replay = await quality.openFirst();
      await page.locator('[data-stretch]').waitFor();
      const load = performance.now() - opened;
      if ((await replay.length()) * 1_000 < LENGTH) throw new Error('not all eight hours are there');
      const seeks: number[] = [];
      for (const place of places) seeks.push(await seekAndSee(page, place));
      const keystroke = (rounds: number[][], share: number) => rounds.map((one) => quantile(one, share));
      return [
        { name: 'typing-without-recording', unit: 'ms', samples: keystroke(without, 0.5) },
        {
          name: 'typing-with-recording',
          unit: 'ms',
          samples: keystroke(recorded, 0.5),
          ratioTo: 'typing-without-recording',
        },
        { name: 'typing-without-recording, p95', unit: 'ms', samples: keystroke(without, 0.95) },
        {
          name: 'typing-with-recording, p95',
          unit: 'ms',
          samples: keystroke(recorded, 0.95),
          ratioTo: 'typing-without-recording, p95',
        },
        { name: 'open a recording of eight hours', unit: 'ms', samples: [load] },
        { name: 'seek in eight hours, p50', unit: 'ms', samples: [quantile(seeks, 0.5)] },
        { name: 'seek in eight hours, p95', unit: 'ms', samples: [quantile(seeks, 0.95)] },
        { name: 'an hour of typing, recorded', unit: 'KB', samples: hourly },
      ];
    } finally {
      await desktop.close();
      server.stop();
      rmSync(desktop.dataDir, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};
